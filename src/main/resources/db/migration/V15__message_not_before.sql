-- A mail that is not to arrive at night waits for the opening of the recipient's office; null for all others.
alter table moubridge.message add column not_before timestamptz;
