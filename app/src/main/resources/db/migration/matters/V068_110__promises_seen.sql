-- Lists that stay quick with many matters.

-- A promise carries what decides who sees its matter, by the same words, so that a list of promises looks at promises and not at every matter there is. Two triggers keep it so.
alter table matters.promise
    add column kind           text,
    add column street_code    text,
    add column units          text[],
    add column people         text[],
    add column enterprise_ids bigint[],
    add column opened_by      text;
update matters.promise p set kind = m.kind, street_code = m.street_code, units = m.units, people = m.people, enterprise_ids = m.enterprise_ids, opened_by = m.opened_by
from matters.matter m where m.id = p.matter_id;
alter table matters.promise
    alter column kind set not null,
    alter column units set not null,
    alter column people set not null,
    alter column enterprise_ids set not null,
    alter column opened_by set not null;

-- The lock: who changes the matter at the same time either came before, or finds this promise.
create function matters.promise_seen() returns trigger language plpgsql as $$
begin
    select m.kind, m.street_code, m.units, m.people, m.enterprise_ids, m.opened_by
    into new.kind, new.street_code, new.units, new.people, new.enterprise_ids, new.opened_by
    from matters.matter m where m.id = new.matter_id for no key update;
    return new;
end
$$;
create trigger seen before insert on matters.promise for each row execute function matters.promise_seen();

create function matters.promises_seen() returns trigger language plpgsql as $$
begin
    update matters.promise set kind = new.kind, street_code = new.street_code, units = new.units, people = new.people, enterprise_ids = new.enterprise_ids,
        opened_by = new.opened_by
    where matter_id = new.id;
    return null;
end
$$;
create trigger promises_seen after update on matters.matter for each row
    when ((old.kind, old.street_code, old.units, old.people, old.enterprise_ids, old.opened_by)
        is distinct from (new.kind, new.street_code, new.units, new.people, new.enterprise_ids, new.opened_by))
    execute function matters.promises_seen();

-- The columns are called as those of the matter: its rule is the promise's, word by word.
do $$
declare
    rule text := (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = 'matters.matter'::regclass and p.polname = 'web');
begin
    drop policy web on matters.promise;
    execute format('create policy web on matters.promise to sunmao_web using (%s) with check (%1$s)', rule);
end
$$;

create index on matters.promise (due_on, id);
create index on matters.promise (state, due_on, id);
create index on matters.promise (unit, state, due_on, id);

-- The matters in which a unit has a part, of kinds of which the reader sees some: an index of arrays is not reached through row-level security. What is made of the ids
-- reads them under it.
create function matters.of_unit(asked text) returns setof bigint
    language sql stable security definer rows 500 set search_path = pg_catalog
    as $$
        select m.id from matters.matter m
        where m.units @> array[asked] and m.kind = any (array(select s.kind from matters.sight s where s.role = access.own_role()))
    $$;
revoke execute on function matters.of_unit from public;
grant execute on function matters.of_unit to sunmao_web;
