-- Also tables that were counted while all their rows were dead, those of a transaction that was broken off: their size does not grow when they are filled
-- again, and the planner takes them to be empty.
create or replace function history.analyze_grown() returns integer
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    t record;
    n integer := 0;
begin
    for t in
        select x.name from (
            select c.oid::regclass as name, c.relpages, c.reltuples, pg_relation_size(c.oid) / current_setting('block_size')::bigint as pages
            from pg_class c join pg_namespace s on s.oid = c.relnamespace
            where c.relkind = 'r' and c.relpersistence = 'p' and s.nspname !~ '^pg_' and s.nspname <> 'information_schema') x
        where x.pages > 2 * greatest(x.relpages, 20) or x.reltuples = 0 and x.pages > 20
    loop
        execute format('analyze %s', t.name);
        n := n + 1;
    end loop;
    return n;
end
$$;
