-- For lists of buildings: dictionary order of Chinese names, largest first.
create index building_by_name on places.building ((name collate "zh-x-icu"), id);
create index building_by_area on places.building (rentable_area_sqm, id);
