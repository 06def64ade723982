-- The last day that whoever has to go on was reminded of; once for each.
alter table matters.matter add column due_told date;
