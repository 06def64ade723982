-- What was paid of statements: on which day, by which way, to whom. Lines are never changed: what came back or was wrong gets a line of its own.

-- What a party got of a season by its statements, what was paid of it, and what is still owed; below zero is to be reclaimed. Kept by triggers alone.
create table benefits.account (
    season_id  bigint not null,
    party_id   bigint not null,
    matter_id  bigint not null references matters.matter,
    stated_fen bigint not null,
    paid_fen   bigint not null,
    owed_fen   bigint not null,
    primary key (season_id, party_id),
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check (paid_fen + owed_fen = stated_fen)
);
create index on benefits.account (matter_id);
create index on benefits.account (party_id);

create table benefits.payment (
    id          bigint generated always as identity primary key,
    matter_id   bigint      not null references matters.matter,
    season_id   bigint      not null,
    party_id    bigint      not null,
    -- returned: the bank gave it back. mistaken: it was never made. reclaimed: the party paid back what a correction took away.
    sort        text        not null check (sort in ('paid', 'returned', 'mistaken', 'reclaimed')),
    way         text        not null check (way in ('bank', 'cash', 'receipt')),
    -- What went to the party; below zero what came back.
    fen         bigint      not null check (fen <> 0),
    on_day      date        not null,
    -- Number of the bank's batch, of the paper that was signed, or of the receipt.
    reference   text        not null check (length(reference) between 1 and 60),
    undoes      bigint      unique references benefits.payment,
    why         text        not null default '' check (length(why) <= 300),
    by_person   text        not null,
    recorded_at timestamptz not null default now(),
    foreign key (season_id, party_id) references benefits.account,
    foreign key (season_id, matter_id) references benefits.season (id, matter_id),
    foreign key (party_id, matter_id) references benefits.party (id, matter_id),
    check ((undoes is null) = (sort in ('paid', 'reclaimed'))),
    check (undoes is null or why <> ''),
    check (case sort when 'paid' then fen > 0 and way <> 'receipt' when 'reclaimed' then fen < 0 and way = 'receipt' when 'returned' then fen < 0 and way = 'bank' else true end)
);
create index on benefits.payment (matter_id);
create index on benefits.payment (season_id, party_id);
create index on benefits.payment (party_id);

-- To whom: the name of the account's holder or of whoever signed, under its mask, and the last four digits of the account. The rest of it is not kept anywhere.
create table benefits.payee (
    payment_id bigint  primary key references benefits.payment,
    own        boolean not null,
    holder     text    not null check (length(holder) between 1 and 60 and holder !~ '[0-9]{5}'),
    tail       text    not null check (tail ~ '^([0-9]{4})?$')
);

insert into benefits.account (season_id, party_id, matter_id, stated_fen, paid_fen, owed_fen)
    select s.season_id, s.party_id, s.matter_id, sum(s.total_fen), 0, sum(s.total_fen) from benefits.statement s group by s.season_id, s.party_id, s.matter_id;

create function benefits.count_statement() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    as $$
    begin
        insert into benefits.account (season_id, party_id, matter_id, stated_fen, paid_fen, owed_fen)
            values (new.season_id, new.party_id, new.matter_id, new.total_fen, 0, new.total_fen)
            on conflict (season_id, party_id) do update set stated_fen = account.stated_fen + excluded.stated_fen, owed_fen = account.owed_fen + excluded.stated_fen;
        return new;
    end
    $$;
create trigger counted before insert on benefits.statement for each row execute function benefits.count_statement();

-- Nobody is paid more than is owed, nothing is reclaimed that is not there, no list of a bank counts twice, and what undoes a payment undoes the whole of it.
create function benefits.count_payment() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    as $$
    declare
        owed bigint;
        undone benefits.payment;
    begin
        select a.owed_fen into owed from benefits.account a where a.season_id = new.season_id and a.party_id = new.party_id for update;
        if owed is null then
            raise exception 'there is no statement to pay' using errcode = 'check_violation';
        elsif new.sort = 'paid' and new.fen > owed then
            raise exception 'more is paid than is owed' using errcode = 'check_violation';
        elsif new.sort = 'reclaimed' and new.fen < owed then
            raise exception 'more is reclaimed than was overpaid' using errcode = 'check_violation';
        elsif new.sort = 'paid' and new.way = 'bank' and exists (select 1 from benefits.payment p where p.season_id = new.season_id and p.party_id = new.party_id
            and p.sort = 'paid' and p.way = 'bank' and p.reference = new.reference
            and not exists (select 1 from benefits.payment u where u.undoes = p.id and u.sort = 'mistaken'))
        then
            raise exception 'this batch has paid it' using errcode = 'check_violation';
        elsif new.undoes is not null then
            select p.* into undone from benefits.payment p where p.id = new.undoes;
            if undone.season_id <> new.season_id or undone.party_id <> new.party_id or undone.fen <> -new.fen or undone.way <> new.way
                or undone.sort not in ('paid', 'reclaimed') or new.sort = 'returned' and undone.sort <> 'paid'
            then
                raise exception 'a payment is undone as a whole' using errcode = 'check_violation';
            end if;
        end if;
        update benefits.account set paid_fen = paid_fen + new.fen, owed_fen = owed_fen - new.fen where season_id = new.season_id and party_id = new.party_id;
        return new;
    end
    $$;
create trigger counted before insert on benefits.payment for each row execute function benefits.count_payment();
revoke execute on function benefits.count_statement, benefits.count_payment from public;

revoke insert, update, delete, truncate on benefits.account from sunmao_worker;
revoke update, delete, truncate on benefits.payment, benefits.payee from sunmao_worker;

call scope.protect('benefits.account', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('benefits.payment', 'exists (select 1 from matters.matter m where m.id = matter_id)');
call scope.protect('benefits.payee', $$exists (select 1 from benefits.payment p join matters.matter m on m.id = p.matter_id
    where p.id = payment_id and m.kind = any ((select matters.told(1))::text[]))$$);
