-- Products: pairs that share words of their names, weighed by how rare these are; words with digits may be model numbers.
create macro words(x) as list_distinct(list_filter(string_split(regexp_replace(lower(x), '[^a-z0-9]+', ' ', 'g'), ' '), lambda w: length(w) > 0));

create macro numbers(x) as list_distinct(list_filter(
  list_transform(string_split(lower(x), ' '), lambda w: regexp_replace(w, '[^a-z0-9]', '', 'g')), lambda w: length(w) >= 4 and regexp_matches(w, '[0-9]')));

create macro normalised(file) as table
  select id, words(title) as words, words(title || ' ' || coalesce(description, '')) as text, numbers(title) as numbers,
    replace(regexp_replace(lower(title), '[^a-z0-9]', '', 'g'), ' ', '') as run,
    nullif(try_cast(regexp_replace(price, '[^0-9.]', '', 'g') as double), 0) as price, nullif(trim(lower(manufacturer)), '') as maker
  from read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

create table l as select * from normalised('${left}');

create table r as select * from normalised('${right}');

create macro shares(kind) as table
  with every as (
    select 'l' as side, id, unnest(case kind when 'words' then words else text end) as word from l
    union all select 'r', id, unnest(case kind when 'words' then words else text end) from r),
  rarity as (select word, ln((select count(distinct (side, id)) from every) / count(*)) as bits from every group by word having count(*) <= 1000),
  weighed as (select side, id, word, bits / sqrt(sum(bits * bits) over (partition by side, id)) as part from every join rarity using (word))
  select l.id as l, r.id as r, sum(l.part * r.part) as share
  from weighed l join weighed r on l.side = 'l' and r.side = 'r' and l.word = r.word
  where ${once} group by all having sum(l.part * r.part) >= .1;

create table names as select * from shares('words');

create table texts as select * from shares('text');

create table compared as
  select p.l, p.r, 'about ' || floor(p.share * 10) as name,
    'about ' || floor(coalesce(t.share, 0) * 8) as text,
    case when len(a.numbers) = 0 or len(b.numbers) = 0 then
        case when len(list_filter(a.numbers, lambda n: contains(b.run, n))) + len(list_filter(b.numbers, lambda n: contains(a.run, n))) > 0 then 'contained' else null end
      when len(list_intersect(a.numbers, b.numbers)) > 0 then 'shared'
      when len(list_filter(a.numbers, lambda n: contains(b.run, n))) + len(list_filter(b.numbers, lambda n: contains(a.run, n))) > 0 then 'contained'
      else 'different' end as numbers,
    case when a.price is null or b.price is null then null
      when abs(ln(a.price / b.price)) < .02 then 'equal'
      when abs(ln(a.price / b.price)) < .2 then 'near'
      when abs(ln(a.price / b.price)) < .7 then 'alike'
      else 'different' end as price,
    case when a.maker is null or b.maker is null then
        case when contains(b.run, regexp_replace(split_part(a.maker, ' ', 1), '[^a-z0-9]', '', 'g')) then 'named' else null end
      when a.maker = b.maker then 'equal'
      when contains(a.maker, b.maker) or contains(b.maker, a.maker) then 'contained'
      when jaro_winkler_similarity(a.maker, b.maker) >= .9 then 'near'
      else 'different' end as maker
  from names p left join texts t on t.l = p.l and t.r = p.r join l a on a.id = p.l join r b on b.id = p.r;
