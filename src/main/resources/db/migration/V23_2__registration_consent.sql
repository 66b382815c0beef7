-- Everything to which somebody agreed who registered by a link, and when she took it back: only added to.
create table moubridge.registration_consent (
	id         bigint generated always as identity primary key,
	request    uuid not null references moubridge.registration_request (id),
	kind       text not null check (kind in ('GIVEN', 'CHANGED', 'WITHDRAWN')),
	text       text not null,
	language   text not null,
	given_at   timestamptz not null,
	network    text not null,
	user_agent text
);

create index registration_consent_of_request on moubridge.registration_consent (request, id);

insert into moubridge.registration_consent (request, kind, text, language, given_at, network, user_agent)
select id, 'GIVEN', consent, language, requested_at, network, user_agent
from moubridge.registration_request
where confirmed_at is not null and consent is not null and network is not null;

create function moubridge.consents_stay() returns trigger language plpgsql as $$
begin
	raise exception 'consents are only added to: no % on %', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger registration_consent_stays before update or delete on moubridge.registration_consent
	for each row execute function moubridge.consents_stay();
create trigger registration_consent_stays_whole before truncate on moubridge.registration_consent
	for each statement execute function moubridge.consents_stay();
create trigger guest_consent_stays before update or delete on moubridge.guest_consent
	for each row execute function moubridge.consents_stay();
create trigger guest_consent_stays_whole before truncate on moubridge.guest_consent
	for each statement execute function moubridge.consents_stay();
