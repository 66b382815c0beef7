-- Who answers for whom, for how long, and who agreed to that. Rows stay: the record of decisions names deputies.
create table moubridge.deputy (
	id           uuid primary key,
	party        text not null references moubridge.party (id),
	person       text not null references moubridge.person (id),
	deputy       text not null references moubridge.person (id),
	first_day    date not null,
	last_day     date not null,
	proposed_by  text not null references moubridge.person (id),
	proposed_at  timestamptz not null,
	approved_by  text references moubridge.person (id),
	approved_at  timestamptz,
	announced_at timestamptz,
	ended_by     text references moubridge.person (id),
	ended_at     timestamptz,
	constraint deputy_period check (last_day >= first_day),
	constraint deputy_is_another check (person <> deputy),
	constraint deputy_needs_two check (approved_by <> proposed_by and approved_by <> deputy)
);

create index deputy_of_party on moubridge.deputy (party, first_day);
create index deputy_of_person on moubridge.deputy (person, last_day);
create index deputy_who on moubridge.deputy (deputy, last_day);
create index deputy_proposed_by on moubridge.deputy (proposed_by);
create index deputy_approved_by on moubridge.deputy (approved_by);
create index deputy_ended_by on moubridge.deputy (ended_by);
create index deputy_to_announce on moubridge.deputy (first_day) where announced_at is null and approved_at is not null;
