-- What a building is also called is open to whoever may see the building; the rows that say so stay with their sources.
call scope.protect('resolution.learned_alias', 'exists (select 1 from places.building b where b.id = building_id)');
