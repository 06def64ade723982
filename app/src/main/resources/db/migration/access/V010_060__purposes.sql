-- Stated purposes: without one, nobody sees personal data plain or one enterprise's tax to the fen. The book only grows. As with the record of
-- who did what, no key leads to access.person: a purpose outlives the account.
create table access.purpose (
    id        bigint generated always as identity primary key,
    person_id bigint,
    username  text        not null,
    kind      text        not null,
    sentence  text        not null check (char_length(sentence) between 6 and 200),
    personal  boolean     not null,
    tax       boolean     not null,
    way       text        not null check (way in ('page', 'header')),
    stated_at timestamptz not null default now(),
    until_at  timestamptz not null,
    check (personal or tax)
);
create index on access.purpose (username, stated_at);

alter table access.purpose enable row level security;
create policy worker_adds on access.purpose for insert to sunmao_worker with check (true);
create policy worker_reads on access.purpose for select to sunmao_worker using (true);
revoke update, delete, truncate on access.purpose from sunmao_worker;
