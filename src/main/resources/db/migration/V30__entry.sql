-- What an initiative keeps lists of: people, indicators, milestones, commitments, reports, services.
create table moubridge.entry (
	id        uuid primary key,
	reference text        not null references moubridge.initiative (reference),
	kind      text        not null,
	number    integer     not null,
	party     text        references moubridge.party (id),
	status    text        not null,
	data      jsonb       not null,
	edited_by text        not null,
	edited_at timestamptz not null,
	constraint entry_numbered unique (reference, kind, number)
);

create index entry_of_party on moubridge.entry (party, kind);
