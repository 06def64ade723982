-- What enterprises say is wrong in their own files (校核纠错), and what became of it.

create schema corrections;

create table corrections.request (
    id            bigint generated always as identity primary key,
    enterprise_id bigint      not null,
    attribute     text        not null check (attribute ~ '^[a-z-]{2,40}$'),
    stands        text,
    wanted        text        not null check (length(wanted) between 1 and 300),
    why           text        not null check (length(why) between 1 and 1000),
    evidence      text        not null default '' check (length(evidence) <= 2000),
    asked_by      text        not null,
    asked_at      timestamptz not null default now(),
    due_on        date        not null,
    state         text        not null default 'open' check (state in ('open', 'accepted', 'forwarded', 'rejected')),
    decided_by    text,
    decided_at    timestamptz,
    reason        text,
    delivery_id   bigint,
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'accepted') = (delivery_id is not null)),
    check (state not in ('rejected', 'forwarded') or length(reason) between 1 and 1000)
);
create index on corrections.request (enterprise_id, id);
create index on corrections.request (due_on) where state = 'open';

-- An enterprise asks for its own file only, and as itself; the office sees all. Decisions are the worker's.
call scope.protect('corrections.request', 'scope.sees_enterprise(enterprise_id)', 'select');
create policy web_asks on corrections.request as restrictive for insert to sunmao_web
    with check (enterprise_id = any (scope.enterprises()) and asked_by = scope.person() and state = 'open');
grant insert (enterprise_id, attribute, stands, wanted, why, evidence, asked_by, due_on) on corrections.request to sunmao_web;
