-- As before, and the kinds are looked up once, not for each of the thousands that share a word.
create or replace function matters.alike(kinds text[], asked text[], most int) returns table (kind text, ref bigint, shared text[], weight float8)
    language sql stable security definer rows 200 set search_path = pg_catalog
    as $$
        select near.kind, near.ref, array_agg(t.token), near.weight
        from (select l.kind, l.ref, l.tokens, l.weight from matters.likeness l
            where l.tokens && asked and l.kind = any (array(select k from unnest(kinds) k
                where exists (select 1 from matters.sight s where s.role = access.own_role() and k in (s.kind, 'past-' || s.kind))))
            order by l.ref desc limit 2000) near
        cross join lateral unnest(near.tokens) t (token)
        where t.token in (select a from unnest(asked) a)
        group by near.kind, near.ref, near.weight
        order by count(*) desc, near.ref desc limit least(most, 500)
    $$;
