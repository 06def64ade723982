-- The match weight of a pair, and the best pair of every row.
create table best as
  select c.l, arg_max(c.r, weight) as r, max(weight) as weight
  from (select c.l, c.r, ${sum} as weight from compared c ${joins}) c
  group by c.l;
