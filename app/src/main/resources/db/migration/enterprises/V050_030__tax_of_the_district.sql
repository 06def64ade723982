-- Who sees the whole district sees every enterprise: asking for each of a hundred thousand rows takes most of the time of a sum.
alter policy web on enterprises.tax_month
    using (scope.tax() = 'exact' and (scope.district() or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)))
    with check (scope.tax() = 'exact' and (scope.district() or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)));
alter policy web on enterprises.tax_band
    using (scope.tax() in ('exact', 'bands')
        and (scope.district() or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)))
    with check (scope.tax() in ('exact', 'bands')
        and (scope.district() or exists (select 1 from enterprises.enterprise e where e.id = enterprise_id)));
