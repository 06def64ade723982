-- The days of the register's extracts that counted when registrations were last derived. An extract that is withdrawn, restored or comes late parts or
-- joins the runs of enterprises too that it does not name.
create table enterprises.extract_day (
    source_id int  not null references evidence.source,
    day       date not null,
    primary key (source_id, day)
);
alter table enterprises.extract_day enable row level security;
create policy worker on enterprises.extract_day to sunmao_worker using (true) with check (true);
insert into enterprises.extract_day
select distinct d.source_id, d.data_date from evidence.delivery d
join evidence.source s on s.id = d.source_id and s.kind = 'register' where d.active;
