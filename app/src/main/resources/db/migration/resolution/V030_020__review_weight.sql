-- How much depends on a mention that waits for a person: its rows and the largest area in them. Derived with the links, so that the queue
-- need not read the rows of thousands of mentions each time it is looked at.
create table resolution.review_weight (
    mention_id bigint primary key references resolution.mention,
    rows       bigint not null,
    area       numeric
);
-- A mention's rows are of one source, so whoever may see the mention may see how many there are.
call scope.protect('resolution.review_weight',
    '(select scope.district()) or exists (select 1 from resolution.mention m where m.id = mention_id)');

create function resolution.weigh_reviews() returns void
    language sql
begin atomic
    delete from resolution.review_weight;
    insert into resolution.review_weight (mention_id, rows, area)
    select pm.mention_id, count(*), max((p.fields ->> 'leased-area')::numeric)
    from resolution.link l
    join resolution.payload_mention pm on pm.mention_id = l.mention_id
    join evidence.payload p on p.id = pm.payload_id
    join evidence.row r on r.payload_id = pm.payload_id and r.kind = 'good'
    join evidence.delivery d on d.id = r.delivery_id and d.active
    where l.until_at is null and l.zone = 'review'
    group by pm.mention_id;
end;
select resolution.weigh_reviews();
