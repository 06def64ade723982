-- Which of the district's units takes part in a visit, or wrote a note. The name stays as it was written: of before there were units, and of units that are renamed.
alter table visits.party add column unit text references access.unit;
alter table visits.note add column unit text references access.unit;
update visits.party p set unit = u.code from access.unit u where u.name_zh = p.department;
update visits.note n set unit = u.code from access.unit u where u.name_zh = n.department;
create index on visits.party (unit);
