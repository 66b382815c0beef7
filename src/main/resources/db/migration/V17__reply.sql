-- Mails that come in. Each is one row, written together with what it brought about, so that none counts twice.
alter table moubridge.decision_token add column reply_hash text constraint decision_token_reply unique;
alter table moubridge.message add column bounce_key uuid not null default gen_random_uuid()
	constraint message_bounce_key unique;

create table moubridge.received_mail (
	id           uuid primary key,
	message_id   text,
	content_hash text not null constraint received_mail_content unique,
	content      bytea,
	outcome      text not null,
	token        uuid references moubridge.decision_token (id),
	message      uuid references moubridge.message (id),
	answered     text,
	received_at  timestamptz not null
);

-- what was put aside may have a name that somebody else's mail rightly has
create unique index received_mail_message_id on moubridge.received_mail (message_id)
	where message_id is not null and outcome not in ('QUARANTINED', 'MACHINE', 'STRANGE');
create index received_mail_token on moubridge.received_mail (token, received_at);
create index received_mail_message on moubridge.received_mail (message);
create index received_mail_answered on moubridge.received_mail (answered, received_at) where answered is not null;
