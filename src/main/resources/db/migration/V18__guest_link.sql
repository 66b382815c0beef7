-- Tasks that somebody without an account does by a link, and the links that were sent for them.
create table moubridge.guest_task (
	id         uuid primary key,
	task_id    text not null unique,
	reference  text not null references moubridge.initiative (reference),
	form       text not null,
	template   text not null,
	name       text not null,
	address    text not null,
	language   text not null,
	party      text references moubridge.party (id),
	due_at     timestamptz,
	claimed_at timestamptz,
	ended_at   timestamptz,
	done       boolean not null default false,
	draft      jsonb
);

create index guest_task_of_initiative on moubridge.guest_task (reference);
create index guest_task_party on moubridge.guest_task (party);

create table moubridge.guest_token (
	id         uuid primary key,
	task       uuid not null references moubridge.guest_task (id),
	address    text not null,
	token_hash text not null unique,
	issued_at  timestamptz not null,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	used_at    timestamptz
);

create index guest_token_of_task on moubridge.guest_token (task);

-- To what somebody agreed when she sent something: the very words, when, and from where.
create table moubridge.guest_consent (
	token      uuid primary key references moubridge.guest_token (id),
	text       text not null,
	language   text not null,
	given_at   timestamptz not null,
	network    text not null,
	user_agent text
);
