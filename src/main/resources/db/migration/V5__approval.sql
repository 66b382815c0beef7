-- Who was asked, who answered, on which content, by which channel. Decisions are only ever added.
create table moubridge.approval_request (
	id              uuid primary key,
	kind            text not null,
	reference       text not null,
	version         integer not null,
	content_hash    text not null,
	title           text not null,
	lead_party      text not null,
	partner_party   text not null,
	authors         text[] not null,
	round           integer not null,
	stage           integer not null,
	party           text not null references moubridge.party (id),
	role            text not null,
	candidate_group text not null,
	sign_in         boolean not null,
	status          text not null,
	task_id         text,
	asked_at        timestamptz,
	due_at          timestamptz,
	closed_at       timestamptz
);

create index approval_request_of_subject on moubridge.approval_request (reference, round);
create unique index approval_request_of_task on moubridge.approval_request (task_id) where task_id is not null;
create index approval_request_party on moubridge.approval_request (party);

create table moubridge.decision_token (
	id         uuid primary key,
	request    uuid not null references moubridge.approval_request (id),
	approver   text not null references moubridge.person (id),
	address    text not null,
	token_hash text not null unique,
	issued_at  timestamptz not null,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	used_at    timestamptz
);

create index decision_token_of_request on moubridge.decision_token (request);
create index decision_token_approver on moubridge.decision_token (approver);

create table moubridge.decision (
	id           uuid primary key,
	request      uuid not null references moubridge.approval_request (id),
	reference    text not null,
	version      integer not null,
	content_hash text not null,
	party        text not null,
	approver     text not null,
	answer       text not null,
	comment      text,
	channel      text not null,
	token        uuid references moubridge.decision_token (id),
	language     text not null,
	address      text,
	user_agent   text,
	decided_at   timestamptz not null,
	takes_back   uuid unique references moubridge.decision (id)
);

create index decision_of_request on moubridge.decision (request);
create index decision_of_subject on moubridge.decision (reference, decided_at);
create index decision_token_used on moubridge.decision (token);
