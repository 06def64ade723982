-- The match weight of a pair, and the best pair of every row. Of equal ones any: here one that does not depend on threads.
create table best as
  select c.l, arg_max(c.r, (weight, hash(c.r))) as r, max(weight) as weight
  from (select c.l, c.r, ${sum} as weight from compared c ${joins}) c
  group by c.l;
