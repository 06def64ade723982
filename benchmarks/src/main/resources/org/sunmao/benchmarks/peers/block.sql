-- Pairs worth a comparison: any of several equalities, each pair once.
create table pairs as
  select l.id as l, r.id as r from l join r on l.code = r.code
  union select l.id, r.id from l join r on l.phone = r.phone
  union select l.id, r.id from l join r on l.legal = r.legal and l.roadno = r.roadno
  union select l.id, r.id from l join r on l.brand = r.brand and l.city = r.city
  union select l.id, r.id from l join r on l.core = r.core
  union select l.id, r.id from l join r on l.roadno = r.roadno and l.room = r.room and l.city = r.city
  union select l.id, r.id from l join r on l.bldg = r.bldg and l.room = r.room
  ${more};
