-- What has to be done before people of one party can travel to the other, and how long it takes. The rows are
-- precedents of other organisations: an office changes them to its own.
create table moubridge.travel_rule (
	id          text primary key,
	step        text not null,
	country     text,
	destination text,
	stay_over   integer,
	days        integer not null,
	unit        text not null,
	source      text not null,
	constraint travel_rule_step check (step in ('APPROVAL', 'OFFICIAL_TRIP', 'PUBLIC_NOTICE', 'VISA', 'BUFFER')),
	constraint travel_rule_unit check (unit in ('CALENDAR_DAYS', 'WORKING_DAYS')),
	constraint travel_rule_days check (days between 0 and 1000),
	constraint travel_rule_stay check (stay_over > 0),
	constraint travel_rule_of_both check (step not in ('APPROVAL', 'BUFFER') or country is null and destination is null),
	constraint travel_rule_once unique nulls not distinct (step, country, destination, stay_over)
);

comment on column moubridge.travel_rule.country is 'Whose people travel: two letters, ISO 3166; null for any country';
comment on column moubridge.travel_rule.destination is 'Where to: two letters, ISO 3166; null for any other country';
comment on column moubridge.travel_rule.stay_over is 'Only for stays of more days than these; null for any stay';
comment on column moubridge.travel_rule.unit is 'Working days are those of the party that travels, of both parties for APPROVAL and BUFFER';

insert into moubridge.travel_rule (id, step, country, destination, stay_over, days, unit, source) values
	('approval', 'APPROVAL', null, null, null, 10, 'WORKING_DAYS',
	 'Assumed: two working weeks from the proposal until both parties have approved'),
	('cn-official-trip', 'OFFICIAL_TRIP', 'CN', null, null, 45, 'CALENDAR_DAYS',
	 'Rule of a unit in Beijing: file 45 days ahead for one country; to be confirmed'),
	('cn-public-notice', 'PUBLIC_NOTICE', 'CN', null, null, 5, 'WORKING_DAYS',
	 'Form of a city government, 2017: public notice of 5 days without objection'),
	('my-official-trip', 'OFFICIAL_TRIP', 'MY', null, null, 40, 'WORKING_DAYS',
	 'Malaysian federal statutory body: complete application 40 working days before travel; to be confirmed'),
	('cn-my-pass', 'VISA', 'CN', 'MY', 30, 60, 'CALENDAR_DAYS',
	 'Visa-free up to 30 days since 17 July 2025; Professional Visit Pass: a university quotes 2 months'),
	('my-cn-visa', 'VISA', 'MY', 'CN', 30, 10, 'WORKING_DAYS',
	 'Visa-free up to 30 days since 17 July 2025; beyond: assumed, to be confirmed'),
	('buffer', 'BUFFER', null, null, null, 5, 'CALENDAR_DAYS',
	 'Planning rule: 5 days between the last permission and the first day');
