-- By which weights enterprises are linked: models that were trained here, what each would change, and which one was in use from when on.
-- The model that comes with the program needs no row.
create table resolution.model (
    id         text        primary key check (id ~ '^learned-[0-9a-f]{12}$'),
    -- As the linkage pins it; the id follows from the bytes.
    bytes      bytea       not null,
    trained_at timestamptz not null default now(),
    trained_by text        not null,
    mentions   bigint      not null,
    pairs      bigint      not null,
    decisions  bigint      not null,
    iterations int         not null,
    converged  boolean     not null,
    note       text        not null default ''
);

-- What linking by a model would change, as seen by linking the same mentions under the same decisions by it and by the model in use.
-- Activating one names the comparison that was looked at before.
create table resolution.model_comparison (
    id          bigint generated always as identity primary key,
    model_id    text        not null,
    -- The model in use then.
    against     text        not null,
    at          timestamptz not null default now(),
    by_person   text        not null,
    mentions    bigint      not null,
    -- How many mentions would be linked, no longer be linked, stand for another subject, wait for a person, wait no longer.
    gained      bigint      not null,
    lost        bigint      not null,
    moved       bigint      not null,
    to_review   bigint      not null,
    from_review bigint      not null,
    -- Null for the model that comes with the program.
    learned_id  text        generated always as (case when model_id like 'learned-%' then model_id end) stored
                            references resolution.model
);
create index on resolution.model_comparison (model_id, id desc);

-- Some of the links that would change. Names are not kept: they are those of the mentions and subjects.
create table resolution.model_comparison_example (
    comparison_id   bigint not null references resolution.model_comparison,
    mention_id      bigint not null references resolution.mention,
    -- In review the subject is the best candidate.
    change          text   not null check (change in ('gained', 'lost', 'moved', 'to-review', 'from-review')),
    was_zone        text   not null check (was_zone in ('linked', 'review', 'new', 'none')),
    was_subject     bigint references resolution.identity,
    was_bits        real   not null,
    becomes_zone    text   not null check (becomes_zone in ('linked', 'review', 'new', 'none')),
    becomes_subject bigint references resolution.identity,
    -- A subject that has no id yet is named by the mention that would found it.
    becomes_mention bigint references resolution.mention,
    becomes_bits    real   not null,
    primary key (comparison_id, mention_id)
);

-- The newest one tells which model links; without any, the one that comes with the program does.
create table resolution.model_activation (
    id            bigint generated always as identity primary key,
    model_id      text        not null,
    comparison_id bigint      references resolution.model_comparison,
    by_person     text        not null,
    at            timestamptz not null default now(),
    why           text        not null check (why <> ''),
    learned_id    text        generated always as (case when model_id like 'learned-%' then model_id end) stored
                              references resolution.model,
    -- Without a comparison only where none is possible: back to the program's own, because the one in use cannot be read.
    check (comparison_id is not null or model_id like 'builtin-%')
);

-- Models, comparisons and activations are kept; going back is one more activation.
revoke update, delete, truncate
    on resolution.model, resolution.model_comparison, resolution.model_comparison_example, resolution.model_activation
    from sunmao_worker;

-- A model holds how often names and persons occur in the whole district.
call scope.protect('resolution.model', '(select scope.district())');
call scope.protect('resolution.model_comparison', '(select scope.district())');
call scope.protect('resolution.model_comparison_example', '(select scope.district())');
call scope.protect('resolution.model_activation', '(select scope.district())');
