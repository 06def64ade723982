-- What the figures of requests count, one narrow row for each request: they need not read all texts and everything that ever happened. Kept by the transactions that change
-- a request or tell what happened to it.
create table requests.outcome (
    matter_id          bigint   primary key references matters.matter,
    -- In which it was asked, as 2026-11.
    month              text     collate "C" not null,
    street_code        text,
    lead_unit          text,
    -- It goes on with another.
    merged             boolean  not null,
    ended              boolean  not null,
    due_on             date,
    -- What became of it, as far as it is told to everybody who sees it, to those who handle it, and in confidence. The sum of 1: answered; 2: the first answer came before
    -- anything was told to be overdue; 4: judged; and by the last judgement 8: solved; 16: friendly.
    told_to_all        smallint not null,
    told_to_handlers   smallint not null,
    told_to_confidants smallint not null
);
create index on requests.outcome (month);
-- Who sees every request needs no look at it.
call scope.protect('requests.outcome', $$'request' = any ((select matters.kinds('all'))::text[]) and (select scope.district())
    or (select true from matters.matter m where m.id = matter_id)$$);

-- Writes the rows of these requests anew. Who comes second waits, and then reads what the first has told.
create function requests.note_outcomes(asked bigint[]) returns void language plpgsql as $$
begin
    perform 1 from requests.outcome o where o.matter_id = any (asked) order by o.matter_id for update;
    insert into requests.outcome
    select m.id, to_char(m.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM'), m.street_code, m.lead_unit, m.merged_into is not null, m.ended, m.due_on,
        coalesce(t.told[1], 0), coalesce(t.told[2], 0), coalesce(t.told[3], 0)
    from matters.matter m
    cross join lateral (
        select array_agg(case when f.answered_at is not null then 1 else 0 end
            + case when f.answered_at is not null and (f.overdue_at is null or f.overdue_at > f.answered_at) then 2 else 0 end
            + case when f.judged is not null then 4 else 0 end
            + case when f.judged ->> 'solved' = 'solved' then 8 else 0 end
            + case when f.judged ->> 'attitude' in ('4', '5') then 16 else 0 end order by a.audience) as told
        from generate_series(0, 2) a (audience)
        cross join lateral (
            select min(e.at) filter (where e.event = 'answer') as answered_at,
                min(e.at) filter (where e.event = 'overdue' and e.state in ('received', 'assigned')) as overdue_at,
                (array_agg(e.facts order by e.id desc) filter (where e.event = 'judge'))[1] as judged
            from matters.event e where e.matter_id = m.id and e.audience <= a.audience) f) t
    where m.id = any (asked) and m.kind = 'request'
    order by m.id
    on conflict (matter_id) do update set month = excluded.month, street_code = excluded.street_code, lead_unit = excluded.lead_unit, merged = excluded.merged,
        ended = excluded.ended, due_on = excluded.due_on, told_to_all = excluded.told_to_all, told_to_handlers = excluded.told_to_handlers,
        told_to_confidants = excluded.told_to_confidants;
end
$$;

create function requests.outcomes_opened() returns trigger language plpgsql as $$
declare
    touched bigint[] := array(select a.id from added a where a.kind = 'request');
begin
    if cardinality(touched) > 0 then
        perform requests.note_outcomes(touched);
    end if;
    return null;
end
$$;
create trigger request_outcomes after insert on matters.matter referencing new table as added for each statement execute function requests.outcomes_opened();

create function requests.outcome_changed() returns trigger language plpgsql as $$
begin
    perform requests.note_outcomes(array[new.id]);
    return null;
end
$$;
create trigger request_outcome after update on matters.matter for each row
    when (new.kind = 'request' and (old.opened_at, old.street_code, old.lead_unit, old.merged_into, old.ended, old.due_on)
        is distinct from (new.opened_at, new.street_code, new.lead_unit, new.merged_into, new.ended, new.due_on))
    execute function requests.outcome_changed();

create function requests.outcomes_told() returns trigger language plpgsql as $$
declare
    touched bigint[] := array(select distinct a.matter_id from added a join matters.matter m on m.id = a.matter_id
        where m.kind = 'request' and a.event in ('answer', 'overdue', 'judge'));
begin
    if cardinality(touched) > 0 then
        perform requests.note_outcomes(touched);
    end if;
    return null;
end
$$;
create trigger request_outcomes after insert on matters.event referencing new table as added for each statement execute function requests.outcomes_told();

select requests.note_outcomes(array(select m.id from matters.matter m where m.kind = 'request'));
