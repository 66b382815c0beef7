-- The list on the first page: searched by parts of words (Chinese has no spaces), paged by age.
create extension if not exists pg_trgm;

create index initiative_search on moubridge.initiative using gin (title gin_trgm_ops, reference gin_trgm_ops);
create index initiative_newest on moubridge.initiative (created_at desc, reference desc);
