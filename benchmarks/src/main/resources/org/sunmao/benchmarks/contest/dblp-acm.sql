-- Papers: pairs that share words of their titles, weighed by how rare these are; the venues are told apart by hand.
create macro words(x) as list_distinct(list_filter(string_split(regexp_replace(lower(x), '[^a-z0-9]+', ' ', 'g'), ' '), lambda w: length(w) > 0));

create macro normalised(file) as table
  select id, words(title) as title, words(coalesce(authors, '')) as authors, try_cast(year as int) as year,
    case
      when venue ilike '%record%' then 'record'
      when venue ilike '%journal%' or venue ilike '%vldb j%' then 'vldb journal'
      when venue ilike '%trans%' then 'tods'
      when venue ilike '%vldb%' or venue ilike '%very large%' then 'vldb'
      else 'sigmod' end as venue
  from read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

create table l as select * from normalised('${left}');

create table r as select * from normalised('${right}');

create table shares as
  with every as (select 'l' as side, id, unnest(title) as word from l union all select 'r', id, unnest(title) from r),
  rarity as (select word, ln((select count(distinct (side, id)) from every) / count(*)) as bits from every group by word),
  weighed as (select side, id, word, bits / sqrt(sum(bits * bits) over (partition by side, id)) as part from every join rarity using (word))
  select l.id as l, r.id as r, sum(l.part * r.part) as share
  from weighed l join weighed r on l.side = 'l' and r.side = 'r' and l.word = r.word
  where ${once} group by all having sum(l.part * r.part) >= .2;

create table compared as
  select p.l, p.r, 'about ' || floor(p.share * 10) as title,
    case when len(a.authors) = 0 or len(b.authors) = 0 then null
      else 'about ' || floor(5 * len(list_intersect(a.authors, b.authors)) / least(len(a.authors), len(b.authors))) end as authors,
    case when a.year is null or b.year is null then null when a.year = b.year then 'equal' when abs(a.year - b.year) = 1 then 'next' else 'different' end as year,
    case when a.venue = b.venue then 'equal' else 'different' end as venue
  from shares p join l a on a.id = p.l join r b on b.id = p.r;
