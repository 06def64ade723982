-- Projects of investment promotion (招商项目): what the case engine does not keep of them. What was agreed and what arrived stand in tables of their own and
-- are added up nowhere together.
create schema projects;

-- One line for each project. Who reported the investor first, and the sums of the tables below, which triggers keep.
create table projects.project (
    matter_id       bigint      primary key references matters.matter,
    -- As it was reported; and readings of the name by which others of the same investor are found.
    investor        text        not null check (length(investor) between 1 and 120),
    canonical       text        not null,
    without_place   text        not null,
    distinctive     text        not null,
    core            text        not null,
    -- The investor's file, where the platform has one.
    enterprise_id   bigint      references resolution.identity,
    -- The firm that was registered for it, and the building that it came to, where the platform has files of them.
    firm_id         bigint      references resolution.identity,
    building_id     bigint      references resolution.identity,
    -- The first report, and the last day on which the team that brought it is protected.
    reported_at     timestamptz not null,
    protected_until date        not null,
    -- What the newest agreement says; null before there is one.
    agreed_fen      bigint,
    -- What arrived, corrections subtracted.
    arrived_fen     bigint      not null default 0,
    planned_jobs    int,
    proven_jobs     int,
    -- How it is counted: as new, or apart as the first of the marks that hold.
    counted         text        not null default 'new' check (counted in ('new', 'relocation', 'local', 'fiscal', 'second'))
);
create index on projects.project (canonical);
create index on projects.project (distinctive);
create index on projects.project (enterprise_id);
create index on projects.project (firm_id);
create index on projects.project (building_id);

-- Append-only: agreements; the newest counts, the older ones stay.
create table projects.agreement (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references projects.project,
    fen       bigint      not null check (fen > 0),
    signed_on date        not null,
    -- Number or name of the document.
    document  text        not null check (length(document) between 1 and 200),
    by_person text        not null,
    at        timestamptz not null default now()
);
create index on projects.agreement (matter_id, id);

-- Append-only: funds that arrived, by month, each with its proof. A mistake is taken back by a line of the opposite sum, once.
create table projects.arrival (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references projects.project,
    month     date        not null check (extract(day from month) = 1),
    fen       bigint      not null check (fen <> 0),
    proof     text        not null check (length(proof) between 1 and 300),
    -- A file of the matter that shows it, as the room of files numbers it; null where the proof only says where it is. Nothing holds it here: whoever added
    -- the file may take it back, and then the words of the proof remain.
    file_id   bigint,
    reverses  bigint      unique references projects.arrival,
    by_person text        not null,
    at        timestamptz not null default now(),
    check ((fen < 0) = (reverses is not null))
);
create index on projects.arrival (matter_id, month);

-- Append-only: jobs that are planned, and jobs that are there by proof (pay rolls, insurance). The newest of a sort counts.
create table projects.job (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references projects.project,
    sort      text        not null check (sort in ('planned', 'proven')),
    jobs      int         not null check (jobs between 0 and 1000000),
    as_of     date        not null,
    proof     text        not null check (length(proof) <= 300),
    by_person text        not null,
    at        timestamptz not null default now(),
    check (sort = 'planned' or proof <> '')
);
create index on projects.job (matter_id, id);

-- Append-only: why a project is not counted as new, as files say or a person. The newest word of a mark counts.
create table projects.mark (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references projects.project,
    mark      text        not null check (mark in ('relocation', 'local', 'fiscal', 'second')),
    holds     boolean     not null,
    why       text        not null check (length(why) between 1 and 500),
    -- Null where it was worked out from files.
    by_person text,
    at        timestamptz not null default now()
);
create index on projects.mark (matter_id, mark, id);

-- Two projects of one investor, the later one and an earlier one, and what the office says of them.
create table projects.twin (
    matter_id       bigint      not null references projects.project,
    earlier_id      bigint      not null references projects.project,
    why             text        not null check (why in ('file', 'name', 'name-without-place', 'trade-name')),
    -- Copied, so that the later team can be told without seeing the earlier project.
    reported_at     timestamptz not null,
    protected_until date        not null,
    found_at        timestamptz not null default now(),
    word            text        not null default 'open' check (word in ('open', 'first', 'both', 'other')),
    said            text        not null default '' check (length(said) <= 500),
    by_person       text,
    at              timestamptz,
    primary key (matter_id, earlier_id),
    check (matter_id <> earlier_id),
    check ((word = 'open') = (by_person is null)),
    check (word = 'open' or said <> '')
);
create index on projects.twin (earlier_id);

revoke update, delete, truncate on projects.agreement, projects.arrival, projects.job, projects.mark from sunmao_worker;
revoke delete, truncate on projects.project, projects.twin from sunmao_worker;

create function projects.add_up() returns trigger
    language plpgsql
as $$
begin
    update projects.project p set
        agreed_fen = (select a.fen from projects.agreement a where a.matter_id = p.matter_id order by a.id desc limit 1),
        arrived_fen = (select coalesce(sum(r.fen), 0) from projects.arrival r where r.matter_id = p.matter_id),
        planned_jobs = (select j.jobs from projects.job j where j.matter_id = p.matter_id and j.sort = 'planned' order by j.id desc limit 1),
        proven_jobs = (select j.jobs from projects.job j where j.matter_id = p.matter_id and j.sort = 'proven' order by j.id desc limit 1),
        counted = coalesce((
            select k.mark from (select distinct on (mark) mark, holds from projects.mark where matter_id = p.matter_id order by mark, id desc) k
            where k.holds order by array_position(array['relocation', 'local', 'fiscal', 'second'], k.mark) limit 1), 'new')
    where p.matter_id = new.matter_id;
    return null;
end
$$;
create trigger add_up after insert on projects.agreement for each row execute function projects.add_up();
create trigger add_up after insert on projects.arrival for each row execute function projects.add_up();
create trigger add_up after insert on projects.job for each row execute function projects.add_up();
create trigger add_up after insert on projects.mark for each row execute function projects.add_up();

-- Whoever sees the matter sees what stands here of it.
call scope.protect('projects.project', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('projects.agreement', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('projects.arrival', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('projects.job', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('projects.mark', 'exists (select 1 from matters.matter m where m.id = matter_id)');
-- The later project's team reads that there is an earlier one, not which; the earlier one's team is not told of later ones.
call scope.protect('projects.twin', 'exists (select 1 from matters.matter m where m.id = matter_id)');
