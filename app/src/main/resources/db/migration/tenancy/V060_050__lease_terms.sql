-- What the rows of a spell said of the lease: one entry whenever they said something new, with the first day that said so, oldest
-- first. lease_start and lease_end stay what the newest row says; these tell what was said on an earlier day. Null in spells that were
-- derived before this was kept.
alter table tenancy.spell
    add column terms_said  date[],
    add column terms_start date[],
    add column terms_end   date[];
