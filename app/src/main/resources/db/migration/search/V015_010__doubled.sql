-- Search inside Chinese text. Trigrams find nothing shorter than three characters, and most Chinese words have two: with every
-- character written twice (科科技技), the trigrams of a text are just its pairs of neighbours, and two characters are enough.
create schema search;

create function search.doubled(plain text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(plain, '(.)', '\1\1', 'g');

-- The patterns %word% for the doubled text; a backslash before a sign that LIKE reads otherwise stays single.
create function search.doubled_pattern(pattern text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(pattern, '(\\.|[^%\\])', '\1\1', 'g');
