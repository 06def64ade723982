-- A check that derives everything anew and compares, piece by piece, so that one that is stopped goes on where it was. Pieces hold by
-- themselves: each is derived and compared in a transaction that is taken back, and only what came out is kept here.
create table resolution.check_run (
    id       bigint generated always as identity primary key,
    -- Piece 0 is what works on everything at once (links, sums of tax); the others are subjects by their ids.
    pieces   int         not null check (pieces > 1),
    begun_at timestamptz not null default now(),
    ended_at timestamptz
);
create table resolution.check_piece (
    run_id     bigint      not null references resolution.check_run on delete cascade,
    piece      int         not null,
    -- The newest derivation whose conclusions were compared.
    derivation bigint      not null,
    subjects   bigint      not null,
    tables     jsonb       not null,
    ended_at   timestamptz not null default now(),
    primary key (run_id, piece)
);
call scope.protect('resolution.check_run', '(select scope.district())');
call scope.protect('resolution.check_piece', '(select scope.district())');
