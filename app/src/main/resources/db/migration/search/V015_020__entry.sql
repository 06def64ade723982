-- What can be found, one row for each building and enterprise: its texts line by line, the same folded, and what its names sound like.
-- The rooms that derive the names write it; it can be thrown away and written again.
create table search.entry (
    subject_id   bigint  primary key,
    kind         text    not null check (kind in ('building', 'enterprise')),
    name         text    not null,
    confirmed    boolean not null,
    -- What each line of texts is: n name, a alias, c code, p address.
    sorts        text    not null,
    texts        text    not null,
    keys         text    not null,
    -- Pinyin and initials of the names, between blanks.
    sounds       text    not null,
    -- What opens it to a reader besides the district and its own id.
    building_ids bigint[] not null default '{}',
    street_codes text[]   not null default '{}'
);
create index entry_keys on search.entry using gin (search.doubled(keys) public.gin_trgm_ops);
create index entry_sounds on search.entry using gin (sounds public.gin_trgm_ops);
create index entry_start on search.entry (left(keys, 40) text_pattern_ops);

create function search.opens(kind text, subject_id bigint, building_ids bigint[], street_codes text[]) returns boolean
    language sql stable parallel safe
    return scope.district()
        or kind = 'building' and (subject_id = any (scope.buildings()) or street_codes && scope.regions())
        or kind = 'enterprise' and (subject_id = any (scope.enterprises()) or building_ids && scope.buildings()
            or street_codes && scope.regions());

call scope.protect('search.entry', '(select scope.district()) or search.opens(kind, subject_id, building_ids, street_codes)');

-- Row-level security keeps LIKE away from the indexes (it might tell of hidden rows), so these two ask the index first and the scope after.
-- The patterns stand in the statement itself: only then does the planner see whether they are rare.

-- Entries that have every pattern: written[i] in a text, or heard[i] in the sound of a name; null stands for none of either.
create function search.candidates(written text[], heard text[], only_kind text, most int) returns setof search.entry
    language plpgsql stable security definer set search_path = pg_catalog, public
    as $$
    declare
        conditions text := '';
    begin
        for i in 1 .. cardinality(written) loop
            -- A single character is in no index; reading along is quicker where nothing has to be doubled first.
            conditions := conditions || ' and (' || concat_ws(' or ',
                case when length(written[i]) > 3 then 'search.doubled(e.keys) like ' || quote_literal(search.doubled_pattern(written[i]))
                    else 'e.keys like ' || quote_literal(written[i]) end,
                'e.sounds like ' || quote_literal(heard[i])) || ')';
        end loop;
        return query execute 'select e.* from search.entry e where ($1 is null or e.kind = $1)
            and (scope.district() or search.opens(e.kind, e.subject_id, e.building_ids, e.street_codes))' || conditions || ' limit $2'
            using only_kind, most;
    end
    $$;

-- Entries whose name begins so; the pattern ends with a percent sign.
create function search.starting(pattern text, only_kind text, most int) returns setof search.entry
    language plpgsql stable security definer set search_path = pg_catalog, public
    as $$
    begin
        return query execute 'select e.* from search.entry e where ($1 is null or e.kind = $1)
            and (scope.district() or search.opens(e.kind, e.subject_id, e.building_ids, e.street_codes))
            and left(e.keys, 40) like ' || quote_literal(pattern) || ' limit $2'
            using only_kind, most;
    end
    $$;

-- Ids of one kind whose names sound so, at most so many; for lists that are searched by pinyin.
create function search.ids_sounding(pattern text, only_kind text, most int) returns setof bigint
    language sql stable
    as $$ select c.subject_id from search.candidates(array[null::text], array[pattern], only_kind, most) c $$;
