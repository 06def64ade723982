-- Policies as clauses: one document per version, reviewed for fair competition, published once and never changed, and what they paid.
create schema policies;

create table policies.policy (
    id      bigint generated always as identity primary key,
    made_by text        not null,
    made_at timestamptz not null default now()
);

create table policies.version (
    policy_id    bigint      not null references policies.policy,
    n            int         not null check (n > 0),
    yaml         text        not null check (length(yaml) between 1 and 200000),
    saved_by     text        not null,
    saved_at     timestamptz not null default now(),
    -- Counted up with every word: two who look at the same draft cannot both act.
    moves        int         not null default 0,
    -- The day from which it holds; null while it is a draft.
    from_day     date,
    published_by text,
    published_at timestamptz,
    primary key (policy_id, n),
    check ((from_day is null) = (published_by is null) and (from_day is null) = (published_at is null))
);
-- One draft at a time.
create unique index version_draft on policies.version (policy_id) where from_day is null;

-- What is published stands.
create function policies.stands() returns trigger
    language plpgsql
as $$
begin
    if old.from_day is not null then
        raise exception 'version % of policy % is published and stands', old.n, old.policy_id;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger version_stands before update or delete on policies.version
    for each row execute function policies.stands();

-- Append-only: the review of what a clause says, by the hash of that. The newest line of a hash counts.
create table policies.review (
    id          bigint generated always as identity primary key,
    policy_id   bigint      not null references policies.policy,
    clause_key  text        not null,
    clause_hash text        not null check (length(clause_hash) = 64),
    state       text        not null check (state in ('in-review', 'passed', 'refused')),
    -- Number of the opinion that the review ended with.
    document    text        not null default '' check (length(document) <= 100),
    why         text        not null default '' check (length(why) <= 1000),
    by_person   text        not null,
    at          timestamptz not null default now(),
    check (state <> 'passed' or document <> ''),
    check (state <> 'refused' or why <> '')
);
create index on policies.review (policy_id, clause_hash, id);

-- Append-only: what was awarded, and what came back, as a negative sum. A reference names the application in the room that carries it.
create table policies.payment (
    id            bigint generated always as identity primary key,
    policy_id     bigint      not null references policies.policy,
    clause_key    text        not null,
    clause_hash   text        not null,
    enterprise_id bigint      not null references resolution.identity,
    year          int         not null check (year between 2000 and 2100),
    fen           bigint      not null check (fen <> 0),
    reference     text        not null check (length(reference) between 1 and 100),
    by_person     text        not null,
    at            timestamptz not null default now()
);
create unique index payment_booked on policies.payment (reference) where fen > 0;
create unique index payment_returned on policies.payment (reference) where fen < 0;
create index on policies.payment (policy_id, year);
create index on policies.payment (enterprise_id);

revoke update, delete, truncate on policies.review, policies.payment from sunmao_worker;
revoke delete, truncate on policies.version, policies.policy from sunmao_worker;

-- Whoever works for the district reads drafts; what is published, everybody who has signed in.
call scope.protect('policies.version',
    $rule$from_day is not null and scope.person() <> '' or scope.district() or cardinality(scope.regions()) > 0$rule$);
call scope.protect('policies.policy', 'exists (select 1 from policies.version v where v.policy_id = policy.id)');
call scope.protect('policies.review', 'exists (select 1 from policies.version v where v.policy_id = review.policy_id)');
call scope.protect('policies.payment',
    '(select scope.district()) or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)');

-- What a policy has paid in a year, for everybody who has signed in: the sum decides what is left for the next, and tells of no single enterprise.
create function policies.spent(policy bigint, of_year int) returns bigint
    language sql stable security definer set search_path = pg_catalog
    return case when scope.person() <> '' then
        (select coalesce(sum(p.fen), 0)::bigint from policies.payment p where p.policy_id = policy and p.year = of_year) end;

-- Grade and street of every building, for everybody who has signed in: an enterprise knows the grade of the house that it sits in, also where the building's
-- file is not open to it.
create function policies.buildings() returns table (building_id bigint, grade text, street_code text)
    language sql stable security definer rows 1000 set search_path = pg_catalog
    as $$ select b.id, b.grade, b.street_code from places.building b where scope.person() <> '' $$;

-- For everybody: what is or was in force, with what the review of each clause came to, and nothing of who said so.
create view policies.published as
    select v.policy_id, v.n, v.yaml, v.from_day, 0 as moves,
        (select jsonb_object_agg(r.clause_hash, r.state) from (
            select distinct on (clause_hash) clause_hash, state from policies.review r
            where r.policy_id = v.policy_id order by clause_hash, id desc) r)::text as reviews
    from policies.version v
    where v.from_day <= (now() at time zone 'Asia/Shanghai')::date;
call scope.publish('policies.published');
