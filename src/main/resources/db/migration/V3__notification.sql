-- Every mail that was ever to be sent. The links in them are derived when they leave, never stored.
create table moubridge.message (
	id                uuid primary key,
	position          bigint generated always as identity constraint message_position unique,
	idempotency_key   text not null constraint message_key unique,
	template          text not null,
	initiative        text,
	subject           text,
	recipient_person  text references moubridge.person (id),
	recipient_party   text references moubridge.party (id),
	recipient_name    text not null,
	recipient_address text not null,
	language          text not null,
	data              jsonb not null,
	message_id        text not null constraint message_message_id unique,
	status            text not null default 'WAITING'
		constraint message_status check (status in ('WAITING', 'SENT', 'FAILED', 'CANCELLED')),
	attempts          integer not null default 0,
	last_reply        text,
	created_at        timestamptz not null,
	sent_at           timestamptz
);

create index message_person on moubridge.message (recipient_person, position);
create index message_party on moubridge.message (recipient_party, position);
create index message_initiative on moubridge.message (initiative, position);
create index message_unsent on moubridge.message (status) where status in ('WAITING', 'FAILED');
