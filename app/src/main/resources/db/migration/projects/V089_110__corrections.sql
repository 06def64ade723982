-- A file of the matter may show an agreement and jobs, as it may show arrivals; nothing holds it here either.
alter table projects.agreement add column file_id bigint;
alter table projects.job add column file_id bigint;

-- Names that are only similar are proposed too; and a proposal that no longer holds, because the investor's name was corrected, is put away and not deleted.
alter table projects.twin drop constraint twin_why_check;
alter table projects.twin add check (why in ('file', 'name', 'name-without-place', 'trade-name', 'similar-sound', 'similar-character', 'similar-short'));
alter table projects.twin drop constraint twin_word_check;
alter table projects.twin add check (word in ('open', 'first', 'both', 'other', 'renamed'));

-- How the trade name sounds; null for what was reported before this was kept, until it is asked for.
alter table projects.project add column sound text;
create index on projects.project (sound);
create index on projects.project ((left(distinctive, 1)));
create index on projects.project ((right(distinctive, 1)));
create index project_without_sound on projects.project (matter_id) where sound is null;
