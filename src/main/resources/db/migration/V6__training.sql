-- What happens in a training after its content was agreed; none of it is content that is approved.
create table moubridge.training_speaker (
	reference         text not null references moubridge.initiative (reference),
	session           integer not null,
	status            text not null,
	bio               text,
	photo_consent     boolean not null default false,
	recording_consent boolean not null default false,
	travel_needed     boolean not null default false,
	primary key (reference, session)
);

create table moubridge.training_registration (
	id            uuid primary key,
	reference     text not null references moubridge.initiative (reference),
	number        integer not null,
	name          text not null,
	organisation  text not null,
	role          text,
	email         text not null,
	party         text not null references moubridge.party (id),
	sector        text,
	motivation    text,
	prior_score   integer,
	language      text not null,
	access_needs  text,
	consent_at    timestamptz not null,
	status        text not null,
	registered_by text not null,
	registered_at timestamptz not null,
	unique (reference, number)
);

create unique index training_registration_once on moubridge.training_registration (reference, lower(email));
create index training_registration_party on moubridge.training_registration (party);

create table moubridge.training_session (
	reference       text not null references moubridge.initiative (reference),
	session         integer not null,
	held_on         date not null,
	speaker_present boolean not null,
	notes           text,
	recorded_by     text not null,
	primary key (reference, session)
);

create table moubridge.training_attendance (
	reference    text not null,
	session      integer not null,
	registration uuid not null references moubridge.training_registration (id),
	presence     text not null,
	minutes      integer,
	primary key (reference, session, registration),
	foreign key (reference, session) references moubridge.training_session (reference, session)
);

create index training_attendance_of_registration on moubridge.training_attendance (registration);

create table moubridge.training_feedback (
	registration       uuid primary key references moubridge.training_registration (id),
	apply_to_work      integer not null,
	instructor_clarity integer,
	content_quality    integer,
	logistics          integer,
	feedback_text      text,
	post_test          integer,
	given_at           timestamptz not null
);

create table moubridge.training_certificate (
	registration       uuid primary key references moubridge.training_registration (id),
	kind               text not null,
	attendance_percent integer not null,
	code               text not null unique,
	issued_at          timestamptz not null
);

-- Reports, costs, clearance, decisions on going ahead, reviews: one document per part and party.
create table moubridge.initiative_part (
	reference  text not null references moubridge.initiative (reference),
	part       text not null,
	party      text not null default '',
	data       jsonb not null,
	edited_by  text not null,
	edited_at  timestamptz not null,
	primary key (reference, part, party)
);
