-- By these links people set a password of their own, once each; the links are not kept. Who was invited by whom, and
-- from where the password was set, stays as the account of it.
create table moubridge.account_invitation (
	id         uuid primary key,
	person     text not null references moubridge.person (id),
	address    text not null,
	token_hash text not null constraint account_invitation_token unique,
	reset      boolean not null,
	invited_by text not null references moubridge.person (id),
	issued_at  timestamptz not null,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	used_at    timestamptz,
	network    text,
	user_agent text,
	constraint account_invitation_ends_once check (used_at is null or revoked_at is null)
);

create index account_invitation_person on moubridge.account_invitation (person, issued_at);
create index account_invitation_by on moubridge.account_invitation (invited_by);
create unique index account_invitation_usable on moubridge.account_invitation (person)
	where revoked_at is null and used_at is null;
