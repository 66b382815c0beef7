-- Whoever got a letter of attendance can appeal once for a certificate.
create table moubridge.training_appeal (
	registration uuid        primary key references moubridge.training_registration (id),
	reason       text        not null,
	appealed_at  timestamptz not null,
	granted      boolean,
	answer       text,
	decided_by   text,
	decided_at   timestamptz
);

-- Whose journey is prepared with those of the speakers.
alter table moubridge.training_registration add column travels boolean not null default false;
