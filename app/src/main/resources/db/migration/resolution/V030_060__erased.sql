-- Mentions that only erased rows hold have lost their fields; ids stay, and what a file no longer says is said to be withheld.

alter table resolution.mention add column erased text check (erased in ('personal', 'all'));

-- The same mention is delivered again.
create function resolution.revive(mention_hash bytea, new_fields jsonb) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update resolution.mention set fields = new_fields, erased = null where hash = mention_hash and erased is not null
    $$;
revoke execute on function resolution.revive from public;
grant execute on function resolution.revive to sunmao_worker;

-- Where the mention that an id was minted for is erased, another of the same cluster stands for the id from then on.
create table resolution.identity_heir (
    id         bigint generated always as identity primary key,
    subject_id bigint      not null references resolution.identity,
    anchor_key text        not null,
    at         timestamptz not null default now()
);
create index on resolution.identity_heir (anchor_key);
create index on resolution.identity_heir (subject_id, id desc);
revoke insert, update, delete, truncate on resolution.identity_heir from sunmao_worker;
call scope.protect('resolution.identity_heir', 'scope.signed_in()');

-- Which key stands for which id. An heir does so only as long as the mention that it stands for is erased.
create view resolution.anchor as
select kind, anchor_key, id from resolution.identity
union all
select i.kind, h.anchor_key, h.subject_id from resolution.identity_heir h join resolution.identity i on i.id = h.subject_id
where h.id = (select max(n.id) from resolution.identity_heir n where n.subject_id = h.subject_id)
    and exists (select 1 from resolution.mention m where m.hash = case when i.anchor_key ~ '^([0-9a-f]{2})+$' then decode(i.anchor_key, 'hex') end and m.erased = 'all');
grant select on resolution.anchor to sunmao_worker;

-- Which fields of which source a subject's erased rows had: the values are gone, that there were some is not.
create table resolution.withheld (
    subject_id bigint      not null references resolution.identity,
    source_id  int         not null references evidence.source,
    field      text        not null,
    at         timestamptz not null default now(),
    primary key (subject_id, source_id, field)
);
revoke insert, update, delete, truncate on resolution.withheld from sunmao_worker;
-- That something was deleted is no secret to whoever may look at the file itself, which asks by subject.
call scope.protect('resolution.withheld', 'scope.signed_in()');

-- A link whose reasons quoted what is erased; linking writes them anew for mentions that are still there.
alter table resolution.link add column scrubbed boolean not null default false;
create index link_scrubbed on resolution.link (mention_id) where scrubbed and until_at is null;
create function resolution.explain(mention bigint, new_reasons jsonb, new_candidates jsonb) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update resolution.link set reasons = new_reasons, candidates = new_candidates, scrubbed = false
        where mention_id = mention and until_at is null and scrubbed
    $$;
revoke execute on function resolution.explain from public;
grant execute on function resolution.explain to sunmao_worker;
