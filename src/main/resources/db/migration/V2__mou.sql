-- Memoranda of Understanding, read from files at start-up; null means "not recorded".
create table moubridge.mou (
	reference     text primary key,
	title         text not null,
	status        text not null,
	signed_on     date,
	signed_at     text,
	witness       text,
	term          text,
	notice_period text,
	governance    text,
	source        text
);

create table moubridge.mou_party (
	mou         text not null references moubridge.mou (reference),
	party       text not null references moubridge.party (id),
	position    integer not null,
	description text,
	constraint mou_party_pk primary key (mou, party)
);

create index mou_party_party on moubridge.mou_party (party);

create table moubridge.mou_stream (
	mou      text not null references moubridge.mou (reference),
	stream   text not null,
	position integer not null,
	name     text not null,
	purpose  text,
	constraint mou_stream_pk primary key (mou, stream)
);

-- Who signed and who was present, as published; no contact data.
create table moubridge.mou_person (
	mou          text not null references moubridge.mou (reference),
	part         text not null,
	position     integer not null,
	name         text not null,
	title        text,
	organisation text,
	constraint mou_person_pk primary key (mou, part, position)
);
