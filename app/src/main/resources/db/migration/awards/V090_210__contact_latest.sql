-- An objection that nobody answers keeps its contact no longer than a declared time; the office is told before. When it was told.
alter table awards.objection add column contact_warned_at timestamptz;
create index objection_waiting_with_contact on awards.objection (at) where contact <> '' and answered_at is null;
