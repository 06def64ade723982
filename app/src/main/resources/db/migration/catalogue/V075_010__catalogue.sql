-- The unified catalogue that State Council order 809 asks for: who provides which items, how they are shared, for what, and for how long they
-- are kept. An entry is never changed: a change is a new version, and the newest one holds.
create schema catalogue;

create table catalogue.version (
    id              bigint generated always as identity primary key,
    source_id       int         not null references evidence.source,
    version         int         not null check (version > 0),
    department_zh   text        not null check (department_zh <> ''),
    department_en   text        not null,
    -- An office of the department, never a person.
    office          text        not null,
    sharing         text        not null check (sharing in ('unconditional', 'conditional', 'none')),
    condition       text        not null,
    legal_basis     text        not null,
    purposes        text[]      not null check (cardinality(purposes) > 0),
    agreement       text        not null,
    agreed_on       date,
    -- Working days within which the provider answers who asks for the data, and who says that something is wrong.
    reply_days      int check (reply_days between 1 and 250),
    correction_days int check (correction_days between 1 and 250),
    cadence_days    int check (cadence_days between 1 and 3660),
    -- How long rows are kept: all of them, and what in them is personal. Nothing said, nothing is deleted.
    keep_months     int check (keep_months between 1 and 1200),
    personal_months int check (personal_months between 1 and 1200),
    kept_from       text        not null check (kept_from in ('data-date', 'arrival')),
    maintained_by   text        not null,
    -- Field code to classification.
    items           jsonb       not null,
    changed_by      text        not null,
    changed_at      timestamptz not null default now(),
    why             text        not null,
    unique (source_id, version),
    check (sharing <> 'conditional' or condition <> ''),
    check (sharing <> 'none' or legal_basis <> '')
);
revoke update, delete, truncate on catalogue.version from sunmao_worker;

call scope.protect('catalogue.version',
    'source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))');
