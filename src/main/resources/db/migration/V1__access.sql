-- The organisations that sign, and the people who act for them.
create table moubridge.party (
	id         text primary key,
	name       text not null,
	local_name text,
	country    text not null,
	time_zone  text not null,
	language   text not null
);

create table moubridge.person (
	id       text primary key,
	party    text references moubridge.party (id),
	name     text not null,
	email    text not null,
	language text not null
);

create index person_party on moubridge.person (party);
create unique index person_email on moubridge.person (lower(email));
