-- The desk: who works on which doubtful mention, what several mentions were told at once, and what depends on each.

-- Several decisions made by one word ("all of this name") are one act and are undone as one; its number is that of its first decision.
-- 'same': the mention speaks of whatever another mention speaks of, for which no subject need exist yet.
alter table resolution.decision
    add column act    bigint references resolution.decision,
    add column beside bigint references resolution.mention,
    drop constraint decision_kind_check,
    add constraint decision_kind_check check (kind in ('link', 'not', 'new', 'same', 'undo')),
    add constraint decision_beside_check check ((kind = 'same') = (beside is not null));
create index on resolution.decision (act) where act is not null;
create index on resolution.decision (by_person, id);

-- Mentions of one name are looked up by a number made of it: names may be longer than a tree holds, and where rows are protected an index
-- over fields ->> 'name' would not be used, because that operator might tell about rows that the reader may not see.
alter table resolution.mention
    add column name_key bigint generated always as (hashtextextended(fields ->> 'name', 0)) stored;
create index on resolution.mention (name_key);

-- Working state, neither evidence nor conclusion: who has a mention before them, and until when others leave it to them.
create table resolution.claim (
    mention_id bigint      primary key references resolution.mention,
    by_person  text        not null,
    since      timestamptz not null default now(),
    until_at   timestamptz not null
);
create index on resolution.claim (by_person);
call scope.protect('resolution.claim',
    '(select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id)');

-- Whom a person has put off, and when: these come back at the end of that person's queue.
create table resolution.skip (
    by_person  text        not null,
    mention_id bigint      not null references resolution.mention,
    at         timestamptz not null default now(),
    primary key (by_person, mention_id)
);
create index on resolution.skip (mention_id);
call scope.protect('resolution.skip', 'by_person = (select scope.person())');

-- What depends on a mention that waits: its rows, the area that the newest list lets to it, where it is, and its share of all that waits.
delete from resolution.review_weight;
alter table resolution.review_weight
    add column kind        text             not null,
    add column source_id   int              not null references evidence.source,
    add column building_id bigint           references resolution.identity,
    add column building    text             not null,
    add column street      text             not null,
    -- Share of the rows that wait, and of the area.
    add column touch       double precision not null;
create index on resolution.review_weight (touch desc, mention_id);

-- Taxes of twelve months that hang on a mention; a table of its own, for the right to see them is another.
create table resolution.review_money (
    mention_id bigint           primary key references resolution.mention,
    fen        bigint           not null,
    touch      double precision not null
);
call scope.protect('resolution.review_money', $rule$(select scope.tax()) = 'exact'
    and ((select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id))$rule$);

create or replace function resolution.weigh_reviews() returns void
    language sql
begin atomic
    delete from resolution.review_money;
    delete from resolution.review_weight;
    insert into resolution.review_weight (mention_id, kind, source_id, rows, area, building_id, building, street, touch)
    with said as materialized (
        select pm.mention_id, p.id as payload_id, d.id as delivery_id, d.data_date,
            (p.fields ->> 'leased-area')::numeric as area
        from resolution.link l
        join resolution.payload_mention pm on pm.mention_id = l.mention_id
        join evidence.payload p on p.id = pm.payload_id
        join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
        join evidence.delivery d on d.id = r.delivery_id and d.active
        where l.until_at is null and l.zone = 'review'),
    newest as (
        select distinct on (mention_id) mention_id, delivery_id, payload_id from said
        order by mention_id, data_date desc, delivery_id desc, payload_id),
    counted as (
        select s.mention_id, n.payload_id, count(*) as rows,
            sum(s.area) filter (where s.delivery_id = n.delivery_id) as area
        from said s join newest n on n.mention_id = s.mention_id group by 1, 2),
    placed as (
        select c.mention_id, c.rows, c.area,
            coalesce(b.subject_id, (b.candidates -> 0 ->> 'subject')::bigint) as building_id
        from counted c
        left join resolution.payload_mention pb on pb.payload_id = c.payload_id and pb.kind = 'building'
        left join resolution.link b on b.mention_id = pb.mention_id and b.until_at is null)
    select p.mention_id, m.kind, m.source_id, p.rows, p.area, p.building_id, coalesce(a.fields ->> 'name', ''),
        coalesce(a.fields ->> 'street', ''),
        p.rows / sum(p.rows) over () + coalesce(p.area / nullif(sum(p.area) over (), 0), 0)
    from placed p
    join resolution.mention m on m.id = p.mention_id
    left join resolution.identity i on i.id = p.building_id
    left join resolution.mention a
        on a.hash = case when i.anchor_key ~ '^[0-9a-f]{64}$' then decode(i.anchor_key, 'hex') end;
    insert into resolution.review_money (mention_id, fen, touch)
    with taxed as (
        select distinct on (w.mention_id, p.fields ->> 'tax-month') w.mention_id, p.fields ->> 'tax-month' as month,
            abs((p.fields ->> 'tax-total')::bigint) as fen
        from resolution.review_weight w
        join resolution.payload_mention pm on pm.mention_id = w.mention_id
        join evidence.payload p on p.id = pm.payload_id
        join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
        join evidence.delivery d on d.id = r.delivery_id and d.active
        where p.fields ->> 'tax-month' is not null and p.fields ->> 'tax-total' is not null
        order by 1, 2, d.data_date desc, d.id desc, p.id),
    latest as (
        select mention_id, fen, row_number() over (partition by mention_id order by month desc) as back from taxed),
    summed as (
        select mention_id, sum(fen)::bigint as fen from latest where back <= 12 group by 1)
    select mention_id, fen, coalesce(fen / nullif(sum(fen) over (), 0), 0) from summed where fen > 0;
end;
select resolution.weigh_reviews();
