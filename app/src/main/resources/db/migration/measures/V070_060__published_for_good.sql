-- Which windows of twelve months the lattice has published. What is published once is kept: it cannot be derived, because data
-- corrected later would tell, in the difference of two publications, what was corrected. Nothing here is secret.
create table measures.tax_window (
    last_month   date primary key,
    seen_at      timestamptz not null default now(),
    -- Null while the window waits for its lists to settle; its cells are withheld until then.
    published_at timestamptz
);
call scope.publish('measures.tax_window');

-- How many paid in a withheld cell is nobody's to know through the lattice.
update measures.tax_cell set enterprises = null where suppressed;

-- Cells published under the rules before are not told apart from what they would be today; the lattice begins anew.
delete from measures.tax_cell;
