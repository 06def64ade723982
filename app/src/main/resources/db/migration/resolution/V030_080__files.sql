-- Words about whole files: two of them are one, some rows of one are another. Like every decision a row of its own, undone by another row.
--   merge       the mention stands for the file subject_id, and so does other_id: all mentions of the act stand for one thing
--   apart       the mention, with the others of the act, stands for something else than the file subject_id
--   unit-merge  the unit other_id is the unit subject_id
--   unit-apart  what this mention, or this source, says of the unit subject_id it says of the unit other_id
alter table resolution.decision
    alter column mention_id drop not null,
    add column other_id  bigint references resolution.identity,
    add column source_id int    references evidence.source,
    drop constraint decision_kind_check,
    drop constraint decision_check1,
    add constraint decision_kind_check
        check (kind in ('link', 'not', 'new', 'same', 'undo', 'merge', 'apart', 'unit-merge', 'unit-apart')),
    add constraint decision_subject_check
        check ((kind in ('link', 'not', 'merge', 'apart', 'unit-merge', 'unit-apart')) = (subject_id is not null)),
    add constraint decision_other_check check ((kind in ('merge', 'unit-merge', 'unit-apart')) = (other_id is not null)),
    add constraint decision_source_check check (source_id is null or kind = 'unit-apart'),
    add constraint decision_mention_check check (
        case kind when 'undo' then true
            when 'unit-merge' then mention_id is null
            when 'unit-apart' then num_nonnulls(mention_id, source_id) = 1
            else mention_id is not null end);
create index on resolution.decision (subject_id) where kind in ('merge', 'apart', 'unit-merge', 'unit-apart');
create index on resolution.decision (other_id) where other_id is not null;

-- Words about units that derivations have followed: a building whose units were talked about since is derived again.
create table resolution.followed (
    decision_id bigint primary key references resolution.decision
);
alter table resolution.followed enable row level security;
create policy worker on resolution.followed to sunmao_worker using (true) with check (true);
revoke update, truncate on resolution.followed from sunmao_worker;
