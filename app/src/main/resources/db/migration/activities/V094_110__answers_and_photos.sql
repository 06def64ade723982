-- Whether those who are asked come. A later word counts, the earlier stays.
create table activities.answer (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references activities.activity,
    invitation_id bigint      not null references activities.invitation,
    coming        boolean     not null,
    why           text        not null default '' check (length(why) <= 200),
    by_person     text        not null,
    recorded_at   timestamptz not null default now()
);
create index on activities.answer (invitation_id, id desc);
create index on activities.answer (matter_id);
revoke update, delete, truncate on activities.answer from sunmao_worker;
call scope.protect('activities.answer', 'exists (select 1 from activities.invitation i where i.id = invitation_id)');

-- Photos that may go along with a published bulletin: made anew, so that nothing is in them but what can be seen; each with the words that stand for it and with who took it.
create table activities.photo (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references activities.activity,
    -- The file of the matter that it was made from.
    file_id      bigint      not null,
    alt          text        not null check (length(alt) between 1 and 200),
    byline       text        not null check (length(byline) between 1 and 80),
    width        int         not null check (width > 0),
    height       int         not null check (height > 0),
    bytes        bytea       not null check (length(bytes) between 1 and 4194304),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create unique index photo_once on activities.photo (matter_id, file_id) where withdrawn_at is null;
revoke delete, truncate on activities.photo from sunmao_worker;
call scope.protect('activities.photo', 'exists (select 1 from matters.matter m where m.id = matter_id)');

-- Those of them that visitors see: of a public activity with a published bulletin. Kept by triggers, like what else is public.
create table activities.public_photo (
    id        bigint primary key,
    matter_id bigint not null,
    alt       text   not null,
    byline    text   not null,
    width     int    not null,
    height    int    not null,
    bytes     bytea  not null
);
create index on activities.public_photo (matter_id, id);
call scope.publish('activities.public_photo');

create function activities.show_photos() returns trigger
    language plpgsql
as $$
begin
    delete from activities.public_photo p where p.matter_id = new.matter_id and not exists (
        select 1 from activities.photo f join activities.public_activity a on a.matter_id = f.matter_id and a.bulletin_at is not null
        where f.id = p.id and f.withdrawn_at is null);
    insert into activities.public_photo
    select f.id, f.matter_id, f.alt, f.byline, f.width, f.height, f.bytes
    from activities.photo f join activities.public_activity a on a.matter_id = f.matter_id and a.bulletin_at is not null
    where f.matter_id = new.matter_id and f.withdrawn_at is null
    on conflict do nothing;
    return null;
end
$$;
-- By their names they come after those that keep what the activity shows.
create trigger photos_are_public after insert or update on activities.activity for each row execute function activities.show_photos();
create trigger photos_are_public after insert or update on activities.bulletin for each row execute function activities.show_photos();
create trigger photos_are_public after insert or update on activities.photo for each row execute function activities.show_photos();
