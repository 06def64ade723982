-- Deriving everything again, a large district's piece by piece: each piece is a derivation of its own, so that one that is stopped goes on where it was.
create table resolution.derive_run (
    id       bigint generated always as identity primary key,
    pieces   int         not null check (pieces > 1),
    begun_at timestamptz not null default now(),
    ended_at timestamptz
);
create table resolution.derive_piece (
    run_id     bigint      not null references resolution.derive_run on delete cascade,
    piece      int         not null,
    -- The derivation that made it.
    derivation bigint      not null,
    subjects   bigint      not null,
    ended_at   timestamptz not null default now(),
    primary key (run_id, piece)
);
call scope.protect('resolution.derive_run', '(select scope.district())');
call scope.protect('resolution.derive_piece', '(select scope.district())');
