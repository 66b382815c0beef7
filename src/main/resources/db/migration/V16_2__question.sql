-- What an approver asked the proposer before she decides.
create table moubridge.question (
	id          uuid primary key,
	request     uuid not null references moubridge.approval_request (id),
	reference   text not null,
	asker       text not null references moubridge.person (id),
	text        text not null,
	asked_at    timestamptz not null,
	answer      text,
	answered_by text references moubridge.person (id),
	answered_at timestamptz
);

create index question_of_initiative on moubridge.question (reference, asked_at);
create index question_of_request on moubridge.question (request, asker, asked_at);
create index question_asker on moubridge.question (asker, asked_at);
create index question_answered_by on moubridge.question (answered_by);
