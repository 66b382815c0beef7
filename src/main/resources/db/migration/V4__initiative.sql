-- The record of an initiative: what it is now, every version of its content, and what happened.
create table moubridge.initiative (
	reference     text primary key,
	mou           text not null references moubridge.mou (reference),
	stream        text not null,
	title         text not null,
	lead_party    text not null references moubridge.party (id),
	partner_party text not null references moubridge.party (id),
	status        text not null,
	phase         text not null,
	version       integer not null,
	content_hash  text not null,
	proposer      text not null,
	created_at    timestamptz not null,
	updated_at    timestamptz not null,
	constraint initiative_two_parties check (lead_party <> partner_party)
);

create index initiative_mou on moubridge.initiative (mou, stream);
create index initiative_lead on moubridge.initiative (lead_party);
create index initiative_partner on moubridge.initiative (partner_party);

-- The last number given out in a year; its row is locked until the initiative is committed, so no number is lost.
create table moubridge.initiative_number (
	year   integer primary key,
	number integer not null
);

create table moubridge.initiative_version (
	reference    text not null references moubridge.initiative (reference),
	version      integer not null,
	content      jsonb not null,
	content_hash text not null,
	edited_by    text not null,
	edited_at    timestamptz not null,
	primary key (reference, version)
);

create table moubridge.timeline_entry (
	id        bigint generated always as identity primary key,
	reference text not null references moubridge.initiative (reference),
	at        timestamptz not null,
	fact      text not null,
	person    text,
	party     text,
	details   jsonb not null
);

create index timeline_entry_of_initiative on moubridge.timeline_entry (reference, id);

-- One row per task of a person; open while ended_at is null.
create table moubridge.step (
	task_id         text primary key,
	reference       text not null references moubridge.initiative (reference),
	task_key        text not null,
	name            text not null,
	party           text,
	candidate_group text not null,
	assignee        text,
	created_at      timestamptz not null,
	due_at          timestamptz,
	ended_at        timestamptz
);

create index step_of_initiative on moubridge.step (reference);
create index step_open on moubridge.step (candidate_group, due_at) where ended_at is null;
create index step_open_of_initiative on moubridge.step (reference, due_at) where ended_at is null;

-- Groups that were ever asked for something in an initiative: they may read it.
create table moubridge.involvement (
	reference       text not null references moubridge.initiative (reference),
	candidate_group text not null,
	primary key (reference, candidate_group)
);

create index involvement_of_group on moubridge.involvement (candidate_group);
