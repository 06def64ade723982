-- When it was forgotten how to reach whoever objected; null while it is known, or where nothing was said.
alter table awards.objection add column contact_erased_at timestamptz, add check (contact_erased_at is null or contact = '');
create index objection_with_contact on awards.objection (answered_at) where contact <> '';
