-- Trusted extensions of PostgreSQL's own: substring search over Chinese names, and "no two periods of one unit overlap".
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;
