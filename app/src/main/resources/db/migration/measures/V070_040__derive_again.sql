-- A database from before there were registrations, sums of buildings and a search box derives everything again with its next delivery.
insert into resolution.dirty (subject_id)
select id from resolution.identity where kind in ('building', 'enterprise')
on conflict do nothing;
