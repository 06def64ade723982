-- The tax office of an enterprise is concluded from now on: whoever has tax rows derives again with the next delivery.
insert into resolution.dirty (subject_id)
select distinct enterprise_id from enterprises.tax_month
on conflict do nothing;
