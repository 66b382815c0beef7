-- All links that still work of a person whose address changes.
create index decision_token_usable on moubridge.decision_token (approver) where revoked_at is null and used_at is null;
