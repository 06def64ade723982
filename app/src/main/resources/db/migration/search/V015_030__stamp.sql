-- In which order entries were written: whoever holds them in memory asks for those that came since. One derivation writes at a time, so that no
-- smaller stamp comes after a larger one.
create sequence search.stamp;
grant usage on sequence search.stamp to sunmao_worker;
alter table search.entry add column stamp bigint not null default nextval('search.stamp');
create index entry_stamp on search.entry (stamp);

-- The newest stamp, past row-level security, which would look at every row: it tells whoever is signed in that something was written, and not what.
create function search.newest() returns bigint
    language sql stable security definer set search_path = pg_catalog
    as $$ select case when scope.person() <> '' then coalesce((select max(stamp) from search.entry), 0) else 0 end $$;
revoke execute on function search.newest from public;
grant execute on function search.newest to sunmao_worker, sunmao_web;
