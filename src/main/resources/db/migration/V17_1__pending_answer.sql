-- An answer that reached us by mail and still has to be confirmed on a page; it decides nothing.
create table moubridge.pending_answer (
	request     uuid not null references moubridge.approval_request (id),
	approver    text not null references moubridge.person (id),
	answer      text not null,
	comment     text not null,
	received_at timestamptz not null,
	primary key (request, approver)
);

create index pending_answer_approver on moubridge.pending_answer (approver);
