-- Files that belong to things of rooms above. Who may see a file is decided by the room that has the thing; the web role therefore reads nothing here.
create schema attachments;

-- Each content once, by the hash of its bytes.
create table attachments.content (
    sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes     bytea       not null,
    stored_at timestamptz not null default now()
);
-- Documents, pictures and packages are compressed already.
alter table attachments.content alter column bytes set storage external;

-- Who kept which content under which name. What is erased keeps its hash and loses its name and its content.
create table attachments.kept (
    id          bigint generated always as identity primary key,
    sha256      text        not null,
    content     text        references attachments.content,
    kind        text        not null,
    name        text        not null check (length(name) <= 140),
    size        bigint      not null check (size > 0),
    by_person   text        not null,
    at          timestamptz not null default now(),
    -- Since when nothing refers to it; null while something does.
    loose_since timestamptz default now(),
    erased_at   timestamptz,
    check (content is null or content = sha256),
    check ((erased_at is null) = (content is not null)),
    check (erased_at is null or name = '')
);
create index on attachments.kept (content);
create index on attachments.kept (loose_since) where loose_since is not null;

-- What refers to it: a thing of another room, by the name that the room gives it.
create table attachments.reference (
    kept_id   bigint      not null references attachments.kept,
    room      text        not null check (room ~ '^[a-z]{2,40}$'),
    reference text        not null check (length(reference) between 1 and 100),
    by_person text        not null,
    at        timestamptz not null default now(),
    primary key (room, reference, kept_id)
);
create index on attachments.reference (kept_id);

alter table attachments.content enable row level security;
create policy worker on attachments.content to sunmao_worker using (true) with check (true);
alter table attachments.kept enable row level security;
create policy worker on attachments.kept to sunmao_worker using (true) with check (true);
alter table attachments.reference enable row level security;
create policy worker on attachments.reference to sunmao_worker using (true) with check (true);
revoke truncate on attachments.content, attachments.kept, attachments.reference from sunmao_worker;
