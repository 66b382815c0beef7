-- The text that a decision's hash is of, as it was sealed: when a column was changed, it tells which.
-- Decisions of before have none; their columns are checked by the hash alone.
alter table moubridge.decision add column facts text;
