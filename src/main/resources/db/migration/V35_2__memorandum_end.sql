-- The last day of a Memorandum; null where it was not published.
alter table moubridge.mou add column ends_on date;
