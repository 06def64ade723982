-- A task may end without being done, with a reason, or go to another body; and whoever has it is told that it is due and that it is late, once for each day.
alter table campaigns.task
    add column ended_on  date,
    add column ended_by  text,
    add column ended_why text not null default '' check (length(ended_why) <= 300),
    add column due_told  date,
    add column late_told date,
    add check ((ended_on is null) = (ended_by is null)),
    add check (ended_on is null or ended_why <> '' and done_on is null);
create index task_open on campaigns.task (due_on) where done_on is null and ended_on is null;

-- Append-only: a task that another body has from then on.
create table campaigns.handover (
    id          bigint generated always as identity primary key,
    campaign_id bigint      not null,
    task_id     bigint      not null references campaigns.task,
    from_body   bigint      not null,
    to_body     bigint      not null,
    by_person   text        not null,
    at          timestamptz not null default now(),
    foreign key (from_body, campaign_id) references campaigns.body (id, campaign_id),
    foreign key (to_body, campaign_id) references campaigns.body (id, campaign_id),
    check (from_body <> to_body)
);
create index on campaigns.handover (task_id);
create index on campaigns.handover (from_body);
create index on campaigns.handover (to_body);
revoke update, delete, truncate on campaigns.handover from sunmao_worker;
call scope.protect('campaigns.handover', '(select scope.district())');
