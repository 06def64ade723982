-- Applications for awards. How far each has come is its matter; here stands what it is about, what was said and found, what was reckoned, made public and paid.
create schema awards;

create table awards.application (
    matter_id     bigint primary key references matters.matter,
    policy_id     bigint not null references policies.policy,
    version       int    not null,
    clause_key    text   not null,
    clause_hash   text   not null check (length(clause_hash) = 64),
    enterprise_id bigint not null references resolution.identity,
    -- The year to whose budget it belongs: that in which it was made.
    year          int    not null check (year between 2000 and 2100),
    applied_on    date   not null,
    foreign key (policy_id, version) references policies.version
);
create index on awards.application (policy_id, clause_key, year);
create index on awards.application (enterprise_id);

-- Append-only: what the applicant says of itself, with what shows it, and what was found when that was checked. The newest line of a side counts.
create table awards.said (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references awards.application,
    -- base:<word> or attribute:<word>
    cell      text        not null check (cell ~ '^(base|attribute):[a-z-]{1,40}$'),
    side      text        not null check (side in ('applicant', 'checker')),
    value     text        not null check (length(value) between 1 and 60),
    evidence  text        not null check (length(evidence) between 1 and 200),
    by_person text        not null,
    at        timestamptz not null default now()
);
create index on awards.said (matter_id, id);

-- Append-only: conditions with fact, source and day, and how the amount was reckoned, as they stood when that was asked.
create table awards.sheet (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references awards.application,
    stage     text        not null check (stage in ('applied', 'checked', 'decided')),
    -- Null while a figure is missing.
    fen       bigint      check (fen >= 0),
    content   jsonb       not null,
    by_person text        not null,
    at        timestamptz not null default now()
);
create index on awards.sheet (matter_id, id);

-- What was made public before the decision: nothing but what everybody may read.
create table awards.notice (
    id         bigint generated always as identity primary key,
    matter_id  bigint      not null references awards.application,
    enterprise text        not null check (length(enterprise) between 1 and 200),
    policy_zh  text        not null,
    policy_en  text        not null,
    clause_zh  text        not null,
    clause_en  text        not null,
    department text        not null,
    fen        bigint      not null check (fen > 0),
    words      text        not null check (length(words) between 1 and 1000),
    from_day   date        not null,
    last_day   date        not null check (last_day >= from_day),
    by_person  text        not null,
    at         timestamptz not null default now(),
    -- Taken back before its last day: the application is looked at again, or refused.
    ended_at   timestamptz
);
create unique index notice_running on awards.notice (matter_id) where ended_at is null;
create index on awards.notice (last_day);

-- What somebody has against a notice. Words and contact are for those who handle it.
create table awards.objection (
    id          bigint generated always as identity primary key,
    notice_id   bigint      not null references awards.notice,
    words       text        not null check (length(words) between 1 and 2000),
    contact     text        not null default '' check (length(contact) <= 120),
    -- Null where it came by the public page.
    by_person   text,
    at          timestamptz not null default now(),
    state       text        not null default 'open' check (state in ('open', 'upheld', 'dismissed')),
    answer      text        not null default '' check (length(answer) <= 1000),
    answered_by text,
    answered_at timestamptz,
    check ((state = 'open') = (answered_at is null) and (state = 'open') = (answer = ''))
);
create index on awards.objection (notice_id);

-- Append-only: money that went out, payments that were written down wrongly, and money that came back. Sums are above zero; the kind says which way.
create table awards.payment (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references awards.application,
    kind      text        not null check (kind in ('payment', 'reversal', 'recovery')),
    fen       bigint      not null check (fen > 0),
    day       date        not null,
    reference text        not null check (length(reference) between 1 and 60),
    why       text        not null default '' check (length(why) <= 1000),
    reverses  bigint      unique references awards.payment,
    by_person text        not null,
    at        timestamptz not null default now(),
    check ((kind = 'reversal') = (reverses is not null)),
    check (kind = 'payment' or why <> '')
);
create index on awards.payment (matter_id, id);
-- One bank voucher is one payment.
create unique index payment_reference on awards.payment (matter_id, reference, kind);

revoke update, delete, truncate on awards.said, awards.sheet, awards.payment from sunmao_worker;
revoke delete, truncate on awards.application, awards.notice, awards.objection from sunmao_worker;

call scope.protect('awards.application', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('awards.said', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('awards.sheet', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('awards.notice', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('awards.payment', 'exists (select 1 from matters.matter m where m.id = matter_id)');
-- Whoever objects is not told to whom he objects against.
call scope.protect('awards.objection', $$exists (select 1 from awards.notice n join matters.matter m on m.id = n.matter_id
    where n.id = notice_id and m.kind = any ((select matters.told(1))::text[]))$$);

-- For everybody: what stands in public now, and for thirty days after its last day. Neither application nor account is named.
create view awards.public_notice as
    select n.id, n.enterprise, n.policy_zh, n.policy_en, n.clause_zh, n.clause_en, n.department, n.fen, n.words, n.from_day, n.last_day
    from awards.notice n
    where n.ended_at is null and n.last_day >= (now() at time zone 'Asia/Shanghai')::date - 30;
call scope.publish('awards.public_notice');

-- What a policy has paid in a year, without what was recovered: the sum tells of no single enterprise, and a department that handles some applications sees the whole.
create function awards.paid(policy bigint, of_year int) returns bigint
    language sql stable security definer set search_path = pg_catalog
    return case when scope.person() <> '' then (
        select coalesce(sum(case when y.kind = 'payment' then y.fen else -y.fen end), 0)::bigint
        from awards.payment y join awards.application a on a.matter_id = y.matter_id
        where a.policy_id = policy and a.year = of_year) end;
