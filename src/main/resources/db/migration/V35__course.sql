-- Each change of an initiative's course: what it was before, and what came of it.
create table moubridge.course (
	id           uuid primary key,
	reference    text not null references moubridge.initiative (reference),
	kind         text not null,
	party        text not null references moubridge.party (id),
	person       text,
	began_at     timestamptz not null,
	held_status  text not null,
	held_version integer not null,
	outcome      text,
	ended_at     timestamptz
);

create index course_of_initiative on moubridge.course (reference, began_at);
create index course_of_party on moubridge.course (party);

-- Both parties look at one change of the content at a time, and an initiative rests once at a time.
create unique index course_one_change on moubridge.course (reference)
	where ended_at is null and kind in ('POSTPONEMENT', 'CHANGE');
create unique index course_one_suspension on moubridge.course (reference)
	where ended_at is null and kind = 'SUSPENSION';
create unique index course_one_end_of_memorandum on moubridge.course (reference) where kind = 'MOU_END';
