-- Persons of Splink's first example: its equalities and levels, written anew.
create macro cell(x) as nullif(trim(x), '');

create macro normalised(file) as table
  select id, cell(first_name) as given, cell(surname) as surname, cell(dob) as born, cell(city) as city, cell(email) as email
  from read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

create table l as select * from normalised('${left}');

create table r as select * from normalised('${right}');

create table pairs as
  select l.id as l, r.id as r from l join r on l.given = r.given where ${once}
  union select l.id, r.id from l join r on l.surname = r.surname where ${once}
  union select l.id, r.id from l join r on l.given = r.surname where ${once}
  union select l.id, r.id from l join r on l.email = r.email where ${once}
  union select l.id, r.id from l join r on l.born = r.born where ${once};

create macro near(a, b) as
  case when a is null or b is null then null
    when a = b then 'equal'
    when jaro_winkler_similarity(a, b) >= .92 then 'near'
    when jaro_winkler_similarity(a, b) >= .8 then 'alike'
    else 'different' end;

create table compared as
  select p.l, p.r, near(a.given, b.given) as given,
    case when a.given = b.surname or a.surname = b.given then 'swapped' else near(a.surname, b.surname) end as surname,
    case when a.born is null or b.born is null then null
      when a.born = b.born then 'equal'
      when damerau_levenshtein(a.born, b.born) = 1 then 'one slip'
      when damerau_levenshtein(a.born, b.born) = 2 then 'two slips'
      else 'different' end as born,
    near(a.city, b.city) as city,
    case when a.email is null or b.email is null then null
      when a.email = b.email then 'equal'
      when split_part(a.email, '@', 1) = split_part(b.email, '@', 1) then 'name equal'
      when jaro_winkler_similarity(a.email, b.email) >= .88 then 'near'
      else 'different' end as email
  from pairs p join l a on a.id = p.l join r b on b.id = p.r;
