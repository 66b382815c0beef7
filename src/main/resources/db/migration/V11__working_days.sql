-- How each deadline was counted, so that it can be counted again when a calendar changes, and when to remind next.
alter table moubridge.step
	add column working_days integer not null default 10,
	add column counted_by text[] not null default '{}',
	add column reminders integer[] not null default '{}',
	add column remind_at timestamptz;

-- Steps of before count in the calendars of whoever was asked, of both parties for a joint role.
update moubridge.step s
set counted_by = case when s.party is not null then array[s.party] else array[i.lead_party, i.partner_party] end
from moubridge.initiative i
where i.reference = s.reference;

create index step_to_remind on moubridge.step (remind_at) where ended_at is null;

-- The table task-deadline.dmn has taken its place.
drop table moubridge.deadline_rule;
