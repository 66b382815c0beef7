-- When each party works: its ordinary week, and the days that are not what their weekday says.
alter table moubridge.party
	add column weekend text[] not null default '{SATURDAY,SUNDAY}',
	add column opens time not null default '08:30',
	add column closes time not null default '17:30',
	add column holidays text,
	add column calendar_revision bigint not null default 0;

-- Never given twice, also when a transaction is rolled back: calendars are kept in memory by it.
create sequence moubridge.calendar_revision;

create table moubridge.calendar_day (
	party      text not null references moubridge.party (id),
	day        date not null,
	working    boolean not null,
	name       text not null,
	local_name text,
	constraint calendar_day_pk primary key (party, day)
);

-- The years that are official; beyond them every date is provisional.
create table moubridge.calendar_year (
	party     text not null references moubridge.party (id),
	year      integer not null,
	loaded_at timestamptz not null,
	loaded_by text,
	constraint calendar_year_pk primary key (party, year)
);
