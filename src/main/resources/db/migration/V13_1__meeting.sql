-- What takes place under an initiative, as both parties last approved it: written anew with each approval.
create table moubridge.meeting (
	reference text not null references moubridge.initiative (reference),
	number    integer not null,
	title     text not null,
	day       date not null,
	hours     numeric,
	place     text,
	constraint meeting_pk primary key (reference, number)
);

create index meeting_day on moubridge.meeting (day);

insert into moubridge.meeting (reference, number, title, day, hours, place)
select v.reference, s.number, s.session ->> 'title', (s.session ->> 'date')::date, (s.session ->> 'hours')::numeric,
       v.content -> 'venue' ->> 'venue'
from (
  select t.reference, max((t.details ->> 'version')::integer) as version
  from moubridge.timeline_entry t
  where t.fact = 'approved'
  group by t.reference) a
join moubridge.initiative_version v on v.reference = a.reference and v.version = a.version
cross join lateral jsonb_array_elements(v.content -> 'curriculum' -> 'sessions') with ordinality as s (session, number)
where s.session ->> 'date' is not null;
