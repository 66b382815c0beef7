-- Whoever took the question on herself is the only one who may answer it; fresh links are counted per person.
alter table moubridge.approval_request add column assignee text;
alter table moubridge.decision_token add column asked_for boolean not null default false;
create index decision_token_asked_for on moubridge.decision_token (approver, issued_at) where asked_for;
