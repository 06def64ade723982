-- What arrived, kept exactly as it came. Everything else in this database can be derived from here and from the decisions.
create schema evidence;

create table evidence.source (
    id             int generated always as identity primary key,
    code           text        not null unique,
    kind           text        not null check (kind in ('buildings', 'register', 'tenants', 'tax', 'places')),
    name_zh        text        not null,
    name_en        text        not null,
    department_zh  text        not null default '',
    department_en  text        not null default '',
    -- Survivorship: among sources of one kind the smaller rank wins.
    rank           int         not null default 100,
    cadence_days   int,
    purpose        text        not null default '',
    full_snapshot  boolean     not null default false,
    secrecy        text        not null default 'internal' check (secrecy in ('public', 'internal', 'tax')),
    created_at     timestamptz not null default now()
);

-- The columns of a file and what a person confirmed that they mean. A changed meaning is a new row.
create table evidence.layout (
    id           int generated always as identity primary key,
    source_id    int         not null references evidence.source,
    hash         text        not null,
    headers      text[]      not null,
    mapping      jsonb       not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null default now(),
    unique (source_id, hash)
);

create table evidence.file (
    sha256    text   primary key,
    byte_size bigint not null,
    stored_at timestamptz not null default now()
);

create table evidence.file_chunk (
    sha256 text  not null references evidence.file,
    n      int   not null,
    bytes  bytea not null,
    primary key (sha256, n)
);

create table evidence.delivery (
    id            bigint generated always as identity primary key,
    source_id     int         not null references evidence.source,
    file_sha256   text        not null references evidence.file,
    file_name     text        not null,
    format        text        not null,
    charset       text,
    arrived_at    timestamptz not null default now(),
    data_date     date        not null,
    full_snapshot boolean     not null,
    delivered_by  text        not null,
    rows_data     int         not null default 0,
    rows_good     int         not null default 0,
    rows_refused  int         not null default 0,
    rows_total    int         not null default 0,
    notes         jsonb       not null default '[]',
    -- Follows from the newest delivery_event; kept here because every derivation asks it.
    active        boolean     not null default true
);
create index on evidence.delivery (source_id, data_date);
create unique index delivery_once on evidence.delivery (source_id, file_sha256) where active;

create table evidence.delivery_event (
    id          bigint generated always as identity primary key,
    delivery_id bigint      not null references evidence.delivery,
    event       text        not null check (event in ('withdrawn', 'restored', 'drop-confirmed')),
    at          timestamptz not null default now(),
    by_person   text        not null,
    why         text        not null default ''
);
create index on evidence.delivery_event (delivery_id);

-- An identical payload is stored once, with all its deliveries: monthly workbooks mostly repeat themselves.
create table evidence.payload (
    id        bigint generated always as identity primary key,
    source_id int    not null references evidence.source,
    layout_id int    not null references evidence.layout,
    hash      bytea  not null unique,
    cells     text[] not null,
    -- What the cells mean under the confirmed mapping, field code to canonical text (dates ISO, areas m², money fen).
    fields    jsonb  not null
);
create index on evidence.payload (source_id);

create table evidence.row (
    delivery_id bigint   not null references evidence.delivery,
    sheet       smallint not null,
    row_number  int      not null,
    payload_id  bigint   not null references evidence.payload,
    kind        text     not null check (kind in ('good', 'refused', 'total')),
    primary key (delivery_id, sheet, row_number)
);
create index on evidence.row (payload_id);

create table evidence.issue (
    id          bigint generated always as identity primary key,
    delivery_id bigint   not null references evidence.delivery,
    sheet       smallint not null,
    sheet_name  text     not null,
    row_number  int      not null,
    column_name text,
    field       text,
    code        text     not null,
    found       text     not null,
    expected    text     not null,
    severity    text     not null check (severity in ('warning', 'refused'))
);
create index on evidence.issue (delivery_id, sheet, row_number);

-- Evidence is never changed and never erased by those who work with it.
revoke update, delete, truncate on all tables in schema evidence from sunmao_worker;
grant update (active, rows_data, rows_good, rows_refused, rows_total, notes) on evidence.delivery to sunmao_worker;
grant update (name_zh, name_en, department_zh, department_en, rank, cadence_days, purpose, full_snapshot, secrecy)
    on evidence.source to sunmao_worker;

create function scope.signed_in() returns boolean
    language sql stable parallel safe
    return scope.person() <> '';

create function scope.sees_any(building_ids bigint[], street_codes text[]) returns boolean
    language sql stable parallel safe
    return scope.district() or building_ids && scope.buildings() or street_codes && scope.regions();

-- A source is known to everybody who signs in (its name and date stand beside every value); what it delivered is not.
call scope.protect('evidence.source', 'scope.signed_in()');
-- Rules begin with what can be settled once for the whole query; a subselect that asks nothing of the row is evaluated once.
call scope.protect('evidence.layout',
    'source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))');
call scope.protect('evidence.delivery',
    'source_id = any (array(select s.id from evidence.source s where scope.sees_source(s.code)))');
call scope.protect('evidence.file', '(select scope.district()) or exists (select 1 from evidence.delivery d where d.file_sha256 = sha256)');
call scope.protect('evidence.delivery_event',
    '(select scope.district()) or exists (select 1 from evidence.delivery d where d.id = delivery_id)');
call scope.protect('evidence.row',
    '(select scope.district()) or exists (select 1 from evidence.delivery d where d.id = delivery_id)');
call scope.protect('evidence.issue', $rule$((select scope.district()) and (select scope.tax()) = 'exact')
    or exists (select 1 from evidence.delivery d join evidence.source s on s.id = d.source_id
    where d.id = delivery_id and (s.secrecy <> 'tax' or scope.tax() = 'exact'))$rule$);
call scope.protect('evidence.payload', $rule$source_id = any (array(select s.id from evidence.source s
    where scope.sees_source(s.code) and (s.secrecy <> 'tax' or scope.tax() = 'exact')))$rule$);
-- Whole files are handed out only through the worker, after the rights of the reader were asked.
alter table evidence.file_chunk enable row level security;
create policy worker on evidence.file_chunk to sunmao_worker using (true) with check (true);
