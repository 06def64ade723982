-- What retention has erased: the content is gone, its hash and its place stay, and so does the fact that it was erased.

-- 'all': cells and fields are empty but for a mark; 'personal': only what is of a person.
alter table evidence.payload add column erased text check (erased in ('personal', 'all'));
-- A row whose payload was erased counts for nothing any more.
alter table evidence.row drop constraint row_kind_check;
alter table evidence.row add constraint row_kind_check check (kind in ('good', 'refused', 'total', 'erased'));
alter table evidence.file add column erased_at timestamptz;
grant update (erased_at) on evidence.file to sunmao_worker;
alter table evidence.delivery_event drop constraint delivery_event_event_check;
alter table evidence.delivery_event add constraint delivery_event_event_check
    check (event in ('withdrawn', 'restored', 'drop-confirmed', 'erased'));

-- The very same row is delivered again after it was erased: its content is back, for the delivery that brought it.
create function evidence.revive(which bigint, new_cells text[], new_fields jsonb) returns void
    language sql security definer set search_path = pg_catalog
    as $$
        update evidence.payload set cells = new_cells, fields = new_fields, erased = null where id = which and erased is not null
    $$;
revoke execute on function evidence.revive from public;
grant execute on function evidence.revive to sunmao_worker;
