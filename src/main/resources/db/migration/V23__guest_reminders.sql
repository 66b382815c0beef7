-- People without an account are reminded, not too often; whoever was registered by somebody else gets a link of her own.
alter table moubridge.guest_task add column reminders integer not null default 0;

alter table moubridge.registration_request
	add column reminded_at timestamptz,
	alter column network drop not null, -- null when a coordinator registered her
	alter column consent drop not null;
