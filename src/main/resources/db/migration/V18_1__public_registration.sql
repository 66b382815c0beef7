-- Registrations that people make themselves: each counts only after its address was confirmed by a link.
alter table moubridge.training_registration add column cancelled_at timestamptz;

drop index moubridge.training_registration_once;
create unique index training_registration_once on moubridge.training_registration (reference, lower(email))
	where cancelled_at is null;

create table moubridge.registration_request (
	id           uuid primary key,
	reference    text not null references moubridge.initiative (reference),
	address      text not null,
	network      text not null,
	user_agent   text,
	language     text not null,
	fields       jsonb not null,
	consent      text not null,
	token_hash   text not null unique,
	requested_at timestamptz not null,
	confirmed_at timestamptz,
	registration uuid references moubridge.training_registration (id)
);

create index registration_request_of_initiative on moubridge.registration_request (reference, requested_at);
create index registration_request_of_address on moubridge.registration_request (lower(address), requested_at);
create index registration_request_of_network on moubridge.registration_request (network, requested_at);
create index registration_request_of_registration on moubridge.registration_request (registration);
create index registration_request_unconfirmed on moubridge.registration_request (requested_at) where confirmed_at is null;
