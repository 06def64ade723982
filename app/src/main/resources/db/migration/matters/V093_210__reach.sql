-- How far each sight reaches, said once: row-level security asks it of whoever reads, and notices ask it of everybody whom they could be for. Each is one expression with
-- each argument once, so that a query takes it for its own and finds its indexes.
create function matters.reaches_party(units text[], people text[], of_units text[], person text) returns boolean
    language sql immutable parallel safe
    return units && of_units or people @> array[person];
create function matters.reaches_street(street text, of_regions text[]) returns boolean
    language sql immutable parallel safe
    return street = any (of_regions);
create function matters.reaches_own(enterprise_ids bigint[], opened_by text, of_enterprises bigint[], person text) returns boolean
    language sql immutable parallel safe
    return enterprise_ids && of_enterprises or opened_by = person;

do $$
declare
    rule constant text := $rule$
        kind = any ((select matters.kinds('all'))::text[]) and (select scope.district())
        or kind = any ((select matters.kinds('party'))::text[]) and matters.reaches_party(units, people, (select access.own_units()), (select scope.person()))
        or kind = any ((select matters.kinds('street'))::text[]) and matters.reaches_street(street_code, (select scope.regions())::text[])
        or kind = any ((select matters.kinds('own'))::text[]) and matters.reaches_own(enterprise_ids, opened_by, (select scope.enterprises()), (select scope.person()))$rule$;
begin
    execute format('alter policy web on matters.matter using (%s) with check (%1$s)', rule);
    -- A promise carries what decides who sees its matter, and is ruled by the same words.
    execute format('alter policy web on matters.promise using (%s) with check (%1$s)', rule);
end
$$;
