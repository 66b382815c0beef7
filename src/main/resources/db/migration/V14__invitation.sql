-- Who was invited to what, and what each was told last: changes and cancellations go to those who were invited before.
create table moubridge.invitation (
	uid       text not null,
	address   text not null,
	reference text not null references moubridge.initiative (reference),
	sequence  integer not null,
	person    text references moubridge.person (id),
	party     text references moubridge.party (id),
	name      text not null,
	language  text not null,
	title     text not null,
	begins_at timestamptz not null,
	ends_at   timestamptz not null,
	place     text,
	cancelled boolean not null,
	told_at   timestamptz not null,
	constraint invitation_pk primary key (uid, address)
);

create index invitation_of_initiative on moubridge.invitation (reference);
create index invitation_person on moubridge.invitation (person);
create index invitation_party on moubridge.invitation (party);
