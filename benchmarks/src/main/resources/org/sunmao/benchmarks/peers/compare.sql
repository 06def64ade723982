-- Every pair in levels, a column for each field; null where one side does not say.
create table compared as
  select p.l, p.r,
    case
      when a.core = b.core and a.form = b.form then 'core and form equal'
      when a.core = b.core then 'core equal'
      when a.brand = b.brand then 'trade name equal'
      when length(a.brand) > 1 and (contains(b.core, a.brand) or contains(a.core, b.brand)) then 'trade name contained'
      -- Levenshtein counts bytes here: three are one Chinese character.
      when levenshtein(a.core, b.core) <= 3 or jaro_winkler_similarity(a.core, b.core) >= .92 then 'core near'
      when jaro_winkler_similarity(a.brand, b.brand) >= .85 then 'trade name near'
      when jaro_winkler_similarity(a.core, b.core) >= .8 then 'core alike'
      else 'different' end as name,
    case when a.legal is null or b.legal is null then null when a.legal = b.legal then 'equal' else 'different' end as legal,
    case when a.phone is null or b.phone is null then null when a.phone = b.phone then 'equal' else 'different' end as phone,
    case when a.code is null or b.code is null then null when a.code = b.code then 'equal' else 'different' end as code,
    case
      when a.roadno is null and a.bldg is null then
        case
          when a.room = b.room and coalesce(a.block, '') = coalesce(b.block, '') then 'block and room equal'
          when a.room is null then null
          else 'room different' end
      when a.roadno = b.roadno or a.bldg = b.bldg then
        case
          when a.room = b.room and coalesce(a.block, '') = coalesce(b.block, '') then 'unit equal'
          when a.room = b.room then 'room of another block'
          when left(a.room, length(a.room) - 2) = left(b.room, length(b.room) - 2)
            and coalesce(a.block, '') = coalesce(b.block, '') then 'floor equal'
          else 'building equal' end
      when a.room = b.room then 'room of another building'
      else 'elsewhere' end as addr
    ${more}
  from pairs p join l a on a.id = p.l join r b on b.id = p.r;
