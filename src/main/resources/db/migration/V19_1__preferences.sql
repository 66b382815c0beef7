-- How a person wants to learn of tasks; approvals are asked for at once whatever she chose.
alter table moubridge.person
	add column task_mails text not null default 'IMMEDIATE'
		constraint person_task_mails check (task_mails in ('IMMEDIATE', 'DIGEST')),
	add column last_digest date;

create index person_digest on moubridge.person (party) where task_mails = 'DIGEST';

-- Every registered address that a person had before.
create table moubridge.person_address_change (
	id          bigint generated always as identity primary key,
	person      text not null references moubridge.person (id),
	old_address text not null,
	new_address text not null,
	changed_by  text not null references moubridge.person (id),
	changed_at  timestamptz not null
);

create index person_address_change_person on moubridge.person_address_change (person, id);
create index person_address_change_by on moubridge.person_address_change (changed_by);
