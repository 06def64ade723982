-- Fellegi and Sunter (1969): m is a level's share among the pairs that belong together, u among the others. Here both are
-- counted by the truth, which no real run has; what is estimated without it can hardly be better.
create table weights as
  with judged as (select compared.*, truth.l is not null as same from compared left join truth using (l, r)),
  levels as (unpivot (select same, ${fields} from judged) on ${fields} into name field value level),
  counted as (
    select field, level, sum(same::int) as m, sum((not same)::int) as u
    from levels where level is not null group by all)
  select field, level, log2(((m + .5) / sum(m) over (partition by field)) / ((u + .5) / sum(u) over (partition by field))) as weight
  from counted;
