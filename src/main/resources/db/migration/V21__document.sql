-- Files of initiatives and Memoranda. A document has versions; none is ever changed or taken away.
create table moubridge.document (
	id         uuid primary key,
	initiative text references moubridge.initiative (reference),
	mou        text references moubridge.mou (reference),
	kind       text not null,
	audience   text not null,
	party      text references moubridge.party (id),
	guest_task uuid references moubridge.guest_task (id),
	added_at   timestamptz not null,
	constraint document_of_one_thing check (num_nonnulls(initiative, mou) = 1)
);

create index document_of_initiative on moubridge.document (initiative, added_at);
create index document_of_mou on moubridge.document (mou, added_at);
create index document_of_party on moubridge.document (party);
create index document_of_guest on moubridge.document (guest_task);

create table moubridge.document_version (
	id         uuid primary key,
	document   uuid not null references moubridge.document (id),
	version    integer not null,
	name       text not null constraint document_version_name_line check (name !~ '[[:cntrl:]/\\]'),
	media_type text not null,
	size       integer not null,
	sha256     text not null,
	person     text,
	author     text not null,
	source     text not null,
	consent    text,
	added_at   timestamptz not null,
	constraint document_version_number unique (document, version)
);

-- Apart from what is listed, so that no list ever reads a file.
create table moubridge.document_content (
	version uuid primary key references moubridge.document_version (id),
	content bytea not null
);

-- compressed they are already, as almost every file is
alter table moubridge.document_content alter column content set storage external;

-- Who added and who read which file.
create table moubridge.document_access (
	id      bigint generated always as identity primary key,
	version uuid not null references moubridge.document_version (id),
	act     text not null,
	person  text,
	name    text not null,
	party   text references moubridge.party (id),
	network text,
	at      timestamptz not null
);

create index document_access_of_version on moubridge.document_access (version, id);
create index document_access_of_party on moubridge.document_access (party);
