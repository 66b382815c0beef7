-- An attempt is open until the mail server's answer to it is recorded. Whoever finds it open sends a copy of a mail that
-- may have arrived already.
alter table moubridge.message
	add column attempt_open boolean not null default false,
	add column possible_duplicates integer not null default 0;

create index message_duplicates on moubridge.message (id) where possible_duplicates > 0;

-- How many mails to a domain have asked to leave in its latest minute, on all nodes.
create table moubridge.mail_domain (
	domain text primary key,
	minute timestamptz not null,
	asked  integer not null
);

-- Where a mail to somebody without a login was to go before.
create table moubridge.message_address_change (
	id          bigint generated always as identity primary key,
	message     uuid not null references moubridge.message (id),
	old_address text not null,
	new_address text not null,
	changed_by  text not null references moubridge.person (id),
	changed_at  timestamptz not null
);

create index message_address_change_message on moubridge.message_address_change (message);
create index message_address_change_person on moubridge.message_address_change (changed_by);
