-- Benefit sharing (联农带农): land, households, contracts, a season's output, and statements to the fen. The project itself is a matter.
-- Of persons the least is kept: a name for whoever handles the project, and no number of any kind. Rows are withdrawn, never deleted.
create schema benefits;

-- Whoever shares: households, and the collective that holds land or shares.
create table benefits.party (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    code         text        not null check (code ~ '^[A-Z0-9-]{1,20}$'),
    sort         text        not null check (sort in ('household', 'collective')),
    -- The name as everybody else reads it; of a collective the whole name.
    masked       text        not null check (length(masked) between 1 and 60),
    village      text        not null check (length(village) between 1 and 40),
    people       int         not null check (people between 0 and 99),
    -- Shares in the collective.
    shares       int         not null check (shares between 0 and 1000000),
    from_on      date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    why          text        not null default '' check (length(why) <= 300),
    unique (id, matter_id),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create unique index one_party_of_a_code on benefits.party (matter_id, code) where withdrawn_at is null;

-- Apart, for those who handle the project alone.
create table benefits.party_name (
    party_id bigint primary key references benefits.party,
    name     text not null check (length(name) between 1 and 60 and name !~ '[0-9]{5}')
);

create table benefits.plot (
    id             bigint generated always as identity primary key,
    matter_id      bigint      not null references matters.matter,
    party_id       bigint      not null,
    village        text        not null check (length(village) between 1 and 40),
    name           text        not null check (length(name) between 1 and 60),
    -- Hundredths of a mu, as certificates of contracted land (土地承包经营权证) state it.
    mu_hundredths  int         not null check (mu_hundredths between 1 and 10000000),
    -- Idle land (撂荒地), and the day on which it was restored.
    idle           boolean     not null,
    restored_on    date,
    -- From when to when it is transferred (流转).
    from_on        date        not null,
    until_on       date        not null,
    by_person      text        not null,
    recorded_at    timestamptz not null default now(),
    withdrawn_at   timestamptz,
    withdrawn_by   text,
    why            text        not null default '' check (length(why) <= 300),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check (until_on >= from_on),
    check (restored_on is null or idle),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.plot (matter_id);
create index on benefits.plot (party_id);

create table benefits.milestone (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    sort         text        not null check (sort in ('restored', 'seedlings', 'frame', 'net', 'phase-two', 'training', 'harvest', 'other')),
    phase        int         not null check (phase between 1 and 9),
    happened_on  date        not null,
    plants       int         check (plants > 0),
    words        text        not null default '' check (length(words) <= 300),
    -- A file of the matter that shows it.
    file_id      bigint,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    why          text        not null default '' check (length(why) <= 300),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.milestone (matter_id, happened_on);

create table benefits.contract (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    sort         text        not null check (sort in ('rent', 'share', 'second', 'wage', 'purchase', 'guidance')),
    -- rent: fen per mu and year. share: hundredths of a per cent of the surplus. second: of the output's value. wage: fen per day. purchase: floor price in fen.
    rate         bigint      not null check (rate >= 0),
    -- What the floor price is for, such as kg.
    unit         text        not null default '' check (length(unit) <= 10),
    terms        text        not null default '' check (length(terms) <= 1000),
    from_on      date        not null,
    until_on     date        not null,
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    why          text        not null default '' check (length(why) <= 300),
    check (until_on >= from_on),
    check (sort not in ('share', 'second') or rate between 1 and 10000),
    check (sort = 'guidance' or rate > 0),
    check ((sort = 'purchase') = (unit <> '')),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.contract (matter_id);

create table benefits.season (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    name        text        not null check (length(name) between 1 and 40),
    from_on     date        not null,
    until_on    date        not null,
    by_person   text        not null,
    recorded_at timestamptz not null default now(),
    unique (id, matter_id),
    unique (matter_id, name),
    check (until_on >= from_on and until_on < from_on + 366)
);
-- Seasons of a project do not overlap.
create index on benefits.season (matter_id, from_on);

-- What a season brought, and what it cost, each with what shows it.
create table benefits.entry (
    id                  bigint generated always as identity primary key,
    matter_id           bigint      not null references matters.matter,
    season_id           bigint      not null,
    sort                text        not null check (sort in ('output', 'cost')),
    what                text        not null check (length(what) between 1 and 60),
    -- Thousandths of the unit, and fen for one.
    quantity_thousandth bigint      not null check (quantity_thousandth > 0),
    unit                text        not null check (length(unit) between 1 and 10),
    price_fen           bigint      not null check (price_fen > 0),
    fen                 bigint      not null check (fen > 0),
    on_day              date        not null,
    proof               text        not null check (length(proof) between 1 and 200),
    by_person           text        not null,
    recorded_at         timestamptz not null default now(),
    withdrawn_at        timestamptz,
    withdrawn_by        text,
    why                 text        not null default '' check (length(why) <= 300),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    check (fen = round(quantity_thousandth * price_fen / 1000.0)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.entry (season_id);

-- Days worked, and what they come to by the contract of that day.
create table benefits.wage (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    season_id    bigint      not null,
    party_id     bigint      not null,
    contract_id  bigint      not null references benefits.contract,
    on_day       date        not null,
    half_days    int         not null check (half_days between 1 and 40),
    fen          bigint      not null check (fen > 0),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    why          text        not null default '' check (length(why) <= 300),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create unique index one_wage_of_a_day on benefits.wage (season_id, party_id, on_day) where withdrawn_at is null;
create index on benefits.wage (party_id);
create index on benefits.wage (contract_id);

-- What was bought of households under the guarantee, never below its floor.
create table benefits.purchase (
    id                  bigint generated always as identity primary key,
    matter_id           bigint      not null references matters.matter,
    season_id           bigint      not null,
    party_id            bigint      not null,
    contract_id         bigint      not null references benefits.contract,
    on_day              date        not null,
    quantity_thousandth bigint      not null check (quantity_thousandth > 0),
    price_fen           bigint      not null check (price_fen > 0),
    floor_fen           bigint      not null,
    fen                 bigint      not null check (fen > 0),
    by_person           text        not null,
    recorded_at         timestamptz not null default now(),
    withdrawn_at        timestamptz,
    withdrawn_by        text,
    why                 text        not null default '' check (length(why) <= 300),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check (price_fen >= floor_fen),
    check (fen = round(quantity_thousandth * price_fen / 1000.0)),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.purchase (season_id);
create index on benefits.purchase (party_id);
create index on benefits.purchase (contract_id);

-- Households that plant by themselves because of the project (带动种植).
create table benefits.grower (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references matters.matter,
    party_id      bigint      not null,
    on_day        date        not null,
    plants        int         not null check (plants > 0),
    mu_hundredths int         not null check (mu_hundredths >= 0),
    by_person     text        not null,
    recorded_at   timestamptz not null default now(),
    withdrawn_at  timestamptz,
    withdrawn_by  text,
    why           text        not null default '' check (length(why) <= 300),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create index on benefits.grower (matter_id);
create index on benefits.grower (party_id);

-- A household's income of a year as it was declared, before the project or with it, with its source.
create table benefits.income (
    id           bigint generated always as identity primary key,
    matter_id    bigint      not null references matters.matter,
    party_id     bigint      not null,
    sort         text        not null check (sort in ('before', 'after')),
    year         int         not null check (year between 1980 and 2100),
    fen          bigint      not null check (fen >= 0),
    source       text        not null check (length(source) between 1 and 100),
    by_person    text        not null,
    recorded_at  timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by text,
    why          text        not null default '' check (length(why) <= 300),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check (withdrawn_at is null or why <> '')
);
create unique index one_income_of_a_sort on benefits.income (party_id, sort) where withdrawn_at is null;
create index on benefits.income (matter_id);

-- Append-only from here on. A season that was settled is opened for a correction, with the reason, and settled once more.
create table benefits.correction (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    season_id   bigint      not null,
    why         text        not null check (length(why) between 1 and 500),
    by_person   text        not null,
    recorded_at timestamptz not null default now(),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id)
);
create index on benefits.correction (season_id);

create table benefits.settlement (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references matters.matter,
    season_id     bigint      not null,
    n             int         not null check (n > 0),
    correction_id bigint      unique references benefits.correction,
    by_person     text        not null,
    recorded_at   timestamptz not null default now(),
    unique (season_id, n),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    check ((n = 1) = (correction_id is null))
);

-- What was shared out, by sort and contract: the whole of which the lines are the parts.
create table benefits.pool (
    id            bigint generated always as identity primary key,
    settlement_id bigint not null references benefits.settlement,
    sort          text   not null check (sort in ('rent', 'share', 'second', 'wage', 'purchase')),
    contract_id   bigint references benefits.contract,
    base_fen      bigint not null,
    rate          bigint not null,
    weights       bigint not null check (weights > 0),
    fen           bigint not null check (fen >= 0),
    unique (settlement_id, sort, contract_id)
);
create index on benefits.pool (contract_id);

-- What a party gets of a season. A statement is never changed: what was wrong is reversed by another one, once.
create table benefits.statement (
    id            bigint generated always as identity primary key,
    matter_id     bigint      not null references matters.matter,
    season_id     bigint      not null,
    settlement_id bigint      not null references benefits.settlement,
    party_id      bigint      not null,
    reverses      bigint      unique references benefits.statement,
    total_fen     bigint      not null,
    recorded_at   timestamptz not null default now(),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id)
);
create unique index one_statement_of_a_settlement on benefits.statement (settlement_id, party_id) where reverses is null;
create index on benefits.statement (season_id);
create index on benefits.statement (party_id);

create table benefits.statement_line (
    statement_id bigint not null references benefits.statement,
    pool_id      bigint not null references benefits.pool,
    weight       bigint not null check (weight > 0),
    fen          bigint not null,
    primary key (statement_id, pool_id)
);
create index on benefits.statement_line (pool_id);

-- What stands in public: sums and groups, frozen when it was published. No names and no households.
create table benefits.notice (
    id        bigint generated always as identity primary key,
    matter_id bigint      not null references matters.matter,
    season_id bigint      not null,
    title     text        not null,
    season    text        not null,
    unit      text        not null,
    words     text        not null check (length(words) between 1 and 1000),
    content   jsonb       not null,
    from_day  date        not null,
    last_day  date        not null,
    by_person text        not null,
    recorded_at timestamptz not null default now(),
    ended_at  timestamptz,
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    check (last_day >= from_day)
);
create unique index one_notice_of_a_season on benefits.notice (season_id) where ended_at is null;
create index on benefits.notice (matter_id);

revoke update, delete, truncate on benefits.correction, benefits.settlement, benefits.pool, benefits.statement, benefits.statement_line,
    benefits.party_name, benefits.season from sunmao_worker;
revoke delete, truncate on benefits.party, benefits.plot, benefits.milestone, benefits.contract, benefits.entry, benefits.wage, benefits.purchase,
    benefits.grower, benefits.income, benefits.notice from sunmao_worker;

do $$
declare protected text;
begin
    foreach protected in array array['party', 'plot', 'milestone', 'contract', 'season', 'entry', 'wage', 'purchase', 'grower', 'income',
        'correction', 'settlement', 'statement', 'notice'] loop
        call scope.protect(('benefits.' || protected)::regclass, 'exists (select 1 from matters.matter m where m.id = matter_id)');
    end loop;
end
$$;
call scope.protect('benefits.pool', 'exists (select 1 from benefits.settlement s where s.id = settlement_id)');
call scope.protect('benefits.statement_line', 'exists (select 1 from benefits.statement s where s.id = statement_id)');
call scope.protect('benefits.party_name', $$exists (select 1 from benefits.party p join matters.matter m on m.id = p.matter_id
    where p.id = party_id and m.kind = any ((select matters.told(1))::text[]))$$);

create view benefits.public_notice as
    select n.id, n.title, n.season, n.unit, n.words, n.content, n.from_day, n.last_day
    from benefits.notice n where n.ended_at is null;
call scope.publish('benefits.public_notice');

-- What a settled season was reckoned from stays as it is until a correction is opened, whoever writes.
create function benefits.hold_settled() returns trigger
    language plpgsql
    as $$
    declare
        said jsonb := to_jsonb(new);
    begin
        if exists (select 1 from benefits.season s where s.matter_id = new.matter_id
            and case when said ? 'season_id' then s.id = (said ->> 'season_id')::bigint
                else s.until_on >= (said ->> 'from_on')::date and s.from_on <= coalesce((said ->> 'until_on')::date, 'infinity') end
            and (select count(*) from benefits.settlement t where t.season_id = s.id) > (select count(*) from benefits.correction c where c.season_id = s.id))
        then
            raise exception 'a settled season is held until a correction is opened' using errcode = 'check_violation';
        end if;
        return new;
    end
    $$;
create trigger held before insert or update on benefits.party for each row execute function benefits.hold_settled();
create trigger held before insert or update on benefits.plot for each row execute function benefits.hold_settled();
create trigger held before insert or update on benefits.contract for each row execute function benefits.hold_settled();
create trigger held before insert or update on benefits.entry for each row execute function benefits.hold_settled();
create trigger held before insert or update on benefits.wage for each row execute function benefits.hold_settled();
create trigger held before insert or update on benefits.purchase for each row execute function benefits.hold_settled();
