-- The record of who did what: more about each line, and a chain of hashes over all of them.
-- A line awaits its seal from the moment it is written; the sealer takes what awaits, in order, and never makes a writer wait.

alter table access.audit
    add column via     text not null default '',
    add column request text not null default '',
    add column purpose text,
    add column before  jsonb,
    add column after   jsonb,
    add column result  text not null default 'done' check (result in ('done', 'refused', 'failed'));
-- When the line was written, not when its transaction began.
alter table access.audit alter column at set default clock_timestamp();
create index on access.audit (at);
create index on access.audit (action, at);

-- hash = SHA-256 over the hash before, seq, sealed_at and the line; see docs/audit.md.
create table access.audit_seal (
    seq       bigint      primary key check (seq > 0),
    line      bigint      not null unique,
    hash      bytea       not null check (octet_length(hash) = 32),
    sealed_at timestamptz not null
);

create table access.audit_pending (
    line bigint primary key
);
insert into access.audit_pending select id from access.audit;

-- Where the chain begins once its first lines have gone into an archive.
create table access.audit_anchor (
    seq         bigint      primary key check (seq > 0),
    hash        bytea       not null check (octet_length(hash) = 32),
    lines       bigint      not null,
    archived_at timestamptz not null default clock_timestamp(),
    file_name   text        not null,
    file_sha256 text        not null check (file_sha256 ~ '^[0-9a-f]{64}$')
);

alter table access.audit_seal enable row level security;
alter table access.audit_pending enable row level security;
alter table access.audit_anchor enable row level security;
create policy worker_adds on access.audit_seal for insert to sunmao_worker with check (true);
create policy worker_reads on access.audit_seal for select to sunmao_worker using (true);
create policy worker on access.audit_pending to sunmao_worker using (true);
create policy worker_reads on access.audit_anchor for select to sunmao_worker using (true);
revoke update, delete, truncate on access.audit_seal from sunmao_worker;
revoke insert, update, truncate on access.audit_pending from sunmao_worker;
revoke insert, update, delete, truncate on access.audit_anchor from sunmao_worker;

create function access.audit_awaits() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into access.audit_pending values (new.id);
    return null;
end
$$;
create trigger awaits after insert on access.audit for each row execute function access.audit_awaits();

-- Not even the owner changes or removes a line by accident; whoever disables this leaves a broken chain.
create function access.audit_stays() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' and current_setting('sunmao.archiving', true) = 'on' then
        return old;
    end if;
    raise exception 'the record of who did what only grows: % on %', tg_op, tg_relid::regclass;
end
$$;
create trigger stays before update or delete on access.audit for each row execute function access.audit_stays();
create trigger stays_whole before truncate on access.audit for each statement execute function access.audit_stays();
create trigger stays before update or delete on access.audit_seal for each row execute function access.audit_stays();
create trigger stays_whole before truncate on access.audit_seal for each statement execute function access.audit_stays();
create trigger stays before update or delete on access.audit_anchor for each row execute function access.audit_stays();
create trigger stays_whole before truncate on access.audit_anchor for each statement execute function access.audit_stays();

-- The only way anything leaves: the lines up to upto, when each is older than 180 days and the hash is that of the archive file.
create function access.archive_audit(upto bigint, expected bytea, file_name text, file_sha256 text) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    gone bigint;
begin
    if not exists (select 1 from access.audit_seal s where s.seq = upto and s.hash = expected) then
        raise exception 'the archive does not end where the chain has seal %', upto;
    end if;
    if exists (select 1 from access.audit_seal s join access.audit a on a.id = s.line
               where s.seq <= upto and (a.at > now() - interval '180 days' or s.sealed_at > now() - interval '180 days')) then
        raise exception 'lines are kept for 180 days at least';
    end if;
    perform set_config('sunmao.archiving', 'on', true);
    delete from access.audit a using access.audit_seal s where s.line = a.id and s.seq <= upto;
    get diagnostics gone = row_count;
    delete from access.audit_seal s where s.seq <= upto;
    perform set_config('sunmao.archiving', 'off', true);
    insert into access.audit_anchor (seq, hash, lines, file_name, file_sha256) values (upto, expected, gone, file_name, file_sha256);
    return gone;
end
$$;
revoke execute on function access.archive_audit from public;
grant execute on function access.archive_audit to sunmao_worker;

-- Whether the reader of this transaction is an auditor.
create function access.reads_audit() returns boolean
    language sql stable security definer set search_path = pg_catalog
as $$
    select exists (select 1 from access.reader r where r.username = scope.person() and r.role = 'auditor')
$$;

-- Lines as the auditor sees them; nothing at all for everybody else.
create policy auditor_reads on access.audit for select to sunmao_web using ((select access.reads_audit()));
create policy auditor_reads on access.audit_seal for select to sunmao_web using ((select access.reads_audit()));
create view access.audit_line with (security_invoker = true) as
select a.*, s.seq, s.hash, s.sealed_at
from access.audit a
left join access.audit_seal s on s.line = a.id;
grant select on access.audit, access.audit_seal, access.audit_line to sunmao_web;

-- Who looked at an enterprise's file, for the enterprise itself: by day, role, purpose and kind of access. No names, and nobody else's file.
create function access.looks_at_enterprise(enterprise bigint)
    returns table (day date, role text, action text, purpose text, looks bigint)
    language sql stable security definer set search_path = pg_catalog
as $$
    select (a.at at time zone 'Asia/Shanghai')::date, a.role, a.action, coalesce(a.purpose, ''), count(*)
    from access.audit a
    where enterprise = any (scope.enterprises())
        and a.object_kind = 'enterprise' and a.object_id = 'E' || enterprise and a.result = 'done'
        and a.role not in ('', 'enterprise')
    group by 1, 2, 3, 4
    order by 1 desc, 5 desc, 2, 3, 4
    limit 200
$$;
revoke execute on function access.reads_audit, access.looks_at_enterprise from public;
grant execute on function access.reads_audit, access.looks_at_enterprise to sunmao_web, sunmao_worker;
