-- Tables that have grown a lot since the planner last counted them are counted again. The daemon that does it otherwise sees nothing of what a
-- transaction has not committed yet, and comes too late where files are taken in and derived at once: a plan for empty tables never ends then.
create function history.analyze_grown() returns integer
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    t record;
    n integer := 0;
begin
    for t in
        select c.oid::regclass as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
        where c.relkind = 'r' and c.relpersistence = 'p' and s.nspname !~ '^pg_' and s.nspname <> 'information_schema'
            and pg_relation_size(c.oid) / current_setting('block_size')::bigint > 2 * greatest(c.relpages, 20)
    loop
        execute format('analyze %s', t.name);
        n := n + 1;
    end loop;
    return n;
end
$$;
revoke execute on function history.analyze_grown from public;
grant execute on function history.analyze_grown to sunmao_worker;
