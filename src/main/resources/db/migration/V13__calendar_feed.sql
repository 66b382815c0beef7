-- The link by which a person's calendar program reads what is due and takes place. Only the hash of its token is kept;
-- a link that was revoked is gone.
create table moubridge.calendar_feed (
	person     text not null references moubridge.person (id),
	token_hash text not null,
	created_at timestamptz not null,
	constraint calendar_feed_pk primary key (person),
	constraint calendar_feed_token unique (token_hash)
);

-- The deadlines of a month.
create index step_open_due on moubridge.step (due_at) where ended_at is null;
