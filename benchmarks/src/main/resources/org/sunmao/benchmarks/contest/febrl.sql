-- Persons of Febrl: pairs from equalities as Splink's tutorials choose them, levels by Jaro-Winkler and Levenshtein.
create macro cell(x) as nullif(trim(x), '');

create macro normalised(file) as table
  select id, cell(given_name) as given, cell(surname) as surname, cell(street_number) as number, cell(address_1) as street,
    cell(suburb) as suburb, cell(postcode) as postcode, cell(state) as state, cell(date_of_birth) as born, cell(soc_sec_id) as ssn
  from read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

create table l as select * from normalised('${left}');

create table r as select * from normalised('${right}');

create table pairs as
  select l.id as l, r.id as r from l join r on l.ssn = r.ssn where ${once}
  union select l.id, r.id from l join r on l.given = r.given and l.surname = r.surname where ${once}
  union select l.id, r.id from l join r on l.given = r.surname and l.surname = r.given where ${once}
  union select l.id, r.id from l join r on l.born = r.born where ${once}
  union select l.id, r.id from l join r on l.number = r.number and l.street = r.street where ${once}
  union select l.id, r.id from l join r on l.postcode = r.postcode and l.surname = r.surname where ${once}
  union select l.id, r.id from l join r on l.postcode = r.postcode and l.given = r.given where ${once};

create macro near(a, b) as
  case when a is null or b is null then null
    when a = b then 'equal'
    when jaro_winkler_similarity(a, b) >= .92 then 'near'
    when jaro_winkler_similarity(a, b) >= .8 then 'alike'
    else 'different' end;

create macro slips(a, b) as
  case when a is null or b is null then null
    when a = b then 'equal'
    when damerau_levenshtein(a, b) = 1 then 'one slip'
    when damerau_levenshtein(a, b) = 2 then 'two slips'
    else 'different' end;

create table compared as
  select p.l, p.r, near(a.given, b.given) as given,
    case when a.given = b.surname and a.surname = b.given then 'swapped' else near(a.surname, b.surname) end as surname,
    slips(a.number, b.number) as number, near(a.street, b.street) as street, near(a.suburb, b.suburb) as suburb,
    slips(a.postcode, b.postcode) as postcode, case when a.state = b.state then 'equal' when a.state is null or b.state is null then null else 'different' end as state,
    slips(a.born, b.born) as born, slips(a.ssn, b.ssn) as ssn
  from pairs p join l a on a.id = p.l join r b on b.id = p.r;
