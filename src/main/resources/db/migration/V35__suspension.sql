-- The times for which initiatives rested, and what each was before.
create table moubridge.suspension (
	id          uuid primary key,
	reference   text not null references moubridge.initiative (reference),
	held_status text not null,
	began_at    timestamptz not null,
	ended_at    timestamptz
);

create index suspension_of_initiative on moubridge.suspension (reference, began_at);

-- An initiative rests once at a time.
create unique index suspension_open on moubridge.suspension (reference) where ended_at is null;
