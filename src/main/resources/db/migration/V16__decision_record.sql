-- Decisions become an append-only record: per initiative a chain in which each row names the hash of the one before.
-- What is about a person is in the chain only as a salted SHA-256; value and salt can be erased without breaking it.
-- The text that a row's hash is of is documented in src/docs/decisions/0011-the-record-of-decisions.md.
alter table moubridge.decision
	add column position            integer,
	add column assurance           text,
	add column authentication      text constraint decision_authentication_line check (authentication !~ '[\r\n]'),
	add column asked_at            timestamptz,
	add column shown_at            timestamptz,
	add column approver_digest     text,
	add column on_behalf_of_digest text,
	add column comment_digest      text,
	add column address_digest      text,
	add column user_agent_digest   text,
	add column previous_hash       text,
	add column hash                text;

create table moubridge.decision_part (
	decision  uuid not null references moubridge.decision (id),
	part      text not null
		constraint decision_part_known check (part in ('APPROVER', 'ON_BEHALF_OF', 'COMMENT', 'ADDRESS', 'USER_AGENT')),
	value     text,
	salt      text,
	erased_at timestamptz,
	constraint decision_part_key primary key (decision, part),
	constraint decision_part_whole
		check ((value is null) = (salt is null) and (value is null) = (erased_at is not null))
);

insert into moubridge.decision_part (decision, part, value, salt)
select d.id, p.part, p.value, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')
from moubridge.decision d
cross join lateral (values ('APPROVER', d.approver), ('COMMENT', d.comment), ('ADDRESS', d.address),
                           ('USER_AGENT', d.user_agent)) p (part, value)
where p.value is not null;

update moubridge.decision d
set assurance         = case d.channel when 'LINK' then 'LINK' else 'SIGNED_IN' end,
    asked_at          = (select r.asked_at from moubridge.approval_request r
                         where r.id = d.request and r.asked_at <= d.decided_at),
    approver_digest   = p.digests ->> 'APPROVER',
    comment_digest    = p.digests ->> 'COMMENT',
    address_digest    = p.digests ->> 'ADDRESS',
    user_agent_digest = p.digests ->> 'USER_AGENT'
from (select decision, jsonb_object_agg(part, encode(sha256(convert_to(salt || ':' || value, 'UTF8')), 'hex')) as digests
      from moubridge.decision_part group by decision) p
where p.decision = d.id;

do $$
declare
	one       moubridge.decision%rowtype;
	reference text := '';
	place     integer := 0;
	last      text := '';
	facts     text;
begin
	for one in select * from moubridge.decision d order by d.reference, d.decided_at, d.takes_back nulls first, d.id loop
		if one.reference <> reference then
			reference := one.reference;
			place := 0;
			last := repeat('0', 64);
		end if;
		place := place + 1;
		facts := 'moubridge-decision/1' || E'\n'
			|| 'reference=' || one.reference || E'\n'
			|| 'position=' || place || E'\n'
			|| 'previous=' || last || E'\n'
			|| 'id=' || one.id || E'\n'
			|| 'request=' || one.request || E'\n'
			|| 'version=' || one.version || E'\n'
			|| 'content=' || one.content_hash || E'\n'
			|| 'party=' || one.party || E'\n'
			|| 'answer=' || one.answer || E'\n'
			|| 'takes-back=' || coalesce(one.takes_back::text, '') || E'\n'
			|| 'channel=' || one.channel || E'\n'
			|| 'assurance=' || one.assurance || E'\n'
			|| 'authentication=' || coalesce(one.authentication, '') || E'\n'
			|| 'token=' || coalesce(one.token::text, '') || E'\n'
			|| 'language=' || one.language || E'\n'
			|| 'asked=' || coalesce(to_char(one.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') || E'\n'
			|| 'shown=' || coalesce(to_char(one.shown_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '') || E'\n'
			|| 'decided=' || to_char(one.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || E'\n'
			|| 'approver=' || coalesce(one.approver_digest, '') || E'\n'
			|| 'on-behalf-of=' || coalesce(one.on_behalf_of_digest, '') || E'\n'
			|| 'comment=' || coalesce(one.comment_digest, '') || E'\n'
			|| 'address=' || coalesce(one.address_digest, '') || E'\n'
			|| 'user-agent=' || coalesce(one.user_agent_digest, '') || E'\n';
		update moubridge.decision d
		set position = place, previous_hash = last, hash = encode(sha256(convert_to(facts, 'UTF8')), 'hex')
		where d.id = one.id
		returning d.hash into last;
	end loop;
end $$;

alter table moubridge.decision
	alter column position set not null,
	alter column assurance set not null,
	alter column previous_hash set not null,
	alter column hash set not null,
	drop column approver,
	drop column comment,
	drop column address,
	drop column user_agent,
	add constraint decision_position unique (reference, position);

create function moubridge.only_add() returns trigger language plpgsql as $$
begin
	raise exception 'the record of decisions is only added to: no % on %', tg_op, tg_table_name
		using errcode = 'restrict_violation';
end $$;

create function moubridge.only_erase() returns trigger language plpgsql as $$
begin
	if new.decision = old.decision and new.part = old.part and old.value is not null
		and new.value is null and new.salt is null then
		return new;
	end if;
	raise exception 'a part of a decision can only be erased' using errcode = 'restrict_violation';
end $$;

create trigger decision_stays before update or delete on moubridge.decision
	for each row execute function moubridge.only_add();
create trigger decision_stays_whole before truncate on moubridge.decision
	for each statement execute function moubridge.only_add();
create trigger decision_part_is_only_erased before update on moubridge.decision_part
	for each row execute function moubridge.only_erase();
create trigger decision_part_stays before delete on moubridge.decision_part
	for each row execute function moubridge.only_add();
create trigger decision_part_stays_whole before truncate on moubridge.decision_part
	for each statement execute function moubridge.only_add();
