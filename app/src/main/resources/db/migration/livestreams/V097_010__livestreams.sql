-- Livestreams out of the workshop (车间直播): sessions of enterprises, what they showed, their figures as typed or as platforms export them, and the enterprise's sales by month.
create schema livestreams;

-- The session itself is a matter; here is what lists, the calendar and the public page ask for. Follows the matter's steps.
create table livestreams.session (
    matter_id     bigint primary key references matters.matter,
    enterprise_id bigint      not null references resolution.identity,
    -- The enterprise's name when the session was planned, for the public page.
    firm          text        not null,
    workshop      text        not null check (length(workshop) between 1 and 60),
    host          text        not null default '' check (length(host) <= 30),
    -- Whether the host agreed to be named in public.
    host_public   boolean     not null,
    platform      text        not null check (platform in ('douyin', 'kuaishou', 'taobao', 'weixin', 'jd', 'pdd', 'xiaohongshu', 'other')),
    on_day        date        not null,
    begins        time        not null,
    recorded_at   timestamptz not null default now()
);
create index on livestreams.session (on_day);
create index on livestreams.session (enterprise_id, on_day);

create table livestreams.product (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    name         text        not null check (length(name) between 1 and 60),
    link         text        check (link ~ '^https://[^[:space:]]+$' and length(link) <= 300),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index on livestreams.product (matter_id);

-- Append-only: the newest of a session holds, the others stay to be seen.
create table livestreams.figures (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    on_day       date        not null,
    -- Null where a person typed them.
    file         text        check (length(file) between 1 and 200),
    file_row     int,
    viewers      bigint      not null check (viewers >= 0),
    peak         bigint      check (peak >= 0 and peak <= viewers),
    seconds      int         check (seconds between 1 and 172800),
    interactions bigint      check (interactions >= 0),
    orders       bigint      check (orders >= 0),
    sales_fen    bigint      check (sales_fen >= 0),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    check ((file is null) = (file_row is null))
);
create index on livestreams.figures (matter_id, id);

-- An enterprise's sales of a month as it declares them; a wrong one is withdrawn.
create table livestreams.sales (
    id            bigint generated always as identity primary key,
    enterprise_id bigint      not null references resolution.identity,
    month         date        not null check (extract(day from month) = 1),
    fen           bigint      not null check (fen >= 0),
    source        text        not null check (length(source) between 1 and 100),
    by_person     text        not null,
    recorded_at   timestamptz not null default now(),
    withdrawn_at  timestamptz
);
create unique index one_figure_of_a_month on livestreams.sales (enterprise_id, month) where withdrawn_at is null;

revoke update, delete, truncate on livestreams.figures from sunmao_worker;
revoke delete, truncate on livestreams.session, livestreams.product, livestreams.sales from sunmao_worker;
call scope.protect('livestreams.session', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('livestreams.product', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('livestreams.figures', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('livestreams.sales', $$(select access.own_role()) in ('office', 'council', 'leader', 'enterprise') and scope.sees_enterprise(enterprise_id)$$);

-- Announced and past ones for everybody; the host where the host agreed, and no figure.
create view livestreams.public_session as
    select s.matter_id as id, m.title, s.firm, s.workshop, case when s.host_public then s.host else '' end as host, s.platform, s.on_day, s.begins, m.state,
        coalesce((select json_agg(json_build_object('name', p.name, 'link', p.link) order by p.id) from livestreams.product p
            where p.matter_id = s.matter_id and p.withdrawn_at is null), '[]'::json) as products
    from livestreams.session s join matters.matter m on m.id = s.matter_id
    where m.state in ('announced', 'held', 'concluded') and m.merged_into is null;
call scope.publish('livestreams.public_session');
