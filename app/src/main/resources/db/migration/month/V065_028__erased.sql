-- What was typed into a list goes with the delivery that it became: with the bytes of it, when retention ends. That somebody confirmed, changed or
-- ended a row stays known.
create function month.forget_typed() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    as $$
    begin
        update month.word w set typed = '{}'
        from month.sheet s join evidence.delivery d on d.id = s.delivery_id
        where w.sheet_id = s.id and d.file_sha256 = new.sha256 and w.typed <> '{}';
        return null;
    end
    $$;
revoke execute on function month.forget_typed() from public;

create trigger forget_typed after update of erased_at on evidence.file
    for each row when (new.erased_at is not null) execute function month.forget_typed();
