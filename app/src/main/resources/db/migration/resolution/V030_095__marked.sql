-- A derivation takes off the list what stood on it when it began. What a person's word puts there meanwhile may have come after the step that would
-- have read it, and stays for the next derivation: so each line knows in which transaction it was put there last.
alter table resolution.dirty add column marked xid8 not null default pg_current_xact_id();
grant update (marked) on resolution.dirty to sunmao_worker;
