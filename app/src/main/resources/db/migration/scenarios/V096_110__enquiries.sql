-- Who answers something that is released: an enterprise that can do it, or somebody who wants to know more; kept as long as the consent lasts.
create table scenarios.enquiry (
    id          bigint generated always as identity primary key,
    -- SHA-256 of the code with which whoever asked looks after it.
    code_hash   bytea       not null unique,
    matter_id   bigint      not null references scenarios.item,
    asked_at    timestamptz not null default now(),
    -- offers: can do it, or can use it; asks: wants to know more.
    intent      text        not null check (intent in ('offers', 'asks')),
    -- Null once the consent is withdrawn or over.
    company     text        check (length(company) between 1 and 120),
    name        text        check (length(name) between 1 and 60),
    contact     text        check (length(contact) between 3 and 120),
    wish        text        check (length(wish) <= 1000),
    -- Which wording was agreed to, and until when the contact may be kept.
    consent     text        not null,
    keep_until  date        not null,
    state       text        not null default 'open' check (state in ('open', 'answered', 'withdrawn', 'expired')),
    answer      text        check (length(answer) between 1 and 1000),
    answered_by text,
    answered_at timestamptz,
    ended_at    timestamptz,
    -- The match that grew out of it; it stands when the contact is gone.
    match_id    bigint      references scenarios.match,
    check ((state in ('withdrawn', 'expired')) = (ended_at is not null)),
    check (ended_at is null or num_nonnulls(company, name, contact, wish, answer) = 0),
    check (state <> 'answered' or answered_by is not null)
);
create index on scenarios.enquiry (matter_id, id);
create index on scenarios.enquiry (match_id);
create index on scenarios.enquiry (keep_until) where ended_at is null;
revoke delete, truncate on scenarios.enquiry from sunmao_worker;

-- Read by those who work on the item and bring others together; asked by anybody, about what is open in public.
call scope.protect('scenarios.enquiry',
    $$access.own_role() in ('office', 'investment', 'department') and exists (select 1 from matters.matter m where m.id = matter_id)$$, 'select');
create policy anybody_asks on scenarios.enquiry for insert to sunmao_web with check (
    state = 'open' and answer is null and ended_at is null and match_id is null and keep_until <= current_date + 366
    and exists (select 1 from scenarios.entry e where e.matter_id = enquiry.matter_id and e.state = 'open' and e.withdrawn_at is null));
grant insert (code_hash, matter_id, intent, company, name, contact, wish, consent, keep_until) on scenarios.enquiry to sunmao_web;
