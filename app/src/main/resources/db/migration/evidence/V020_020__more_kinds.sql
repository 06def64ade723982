-- More kinds of sources: large firms, insured persons, electricity, visits, hotline tickets, lists made by hand.
alter table evidence.source drop constraint source_kind_check;
alter table evidence.source add constraint source_kind_check check (kind in ('buildings', 'register', 'tenants', 'tax', 'places',
    'large-firms', 'insurance', 'electricity', 'visits', 'complaints', 'lists'));
