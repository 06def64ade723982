package org.sunmao.app.enterprises.derive;

import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.DerivationStep;
import org.sunmao.app.jobs.Progress;

/**
 * Tax by enterprise and month. Of several deliveries that speak of one enterprise's month the one with the newest data date holds,
 * and all its rows add up: a tax file has one line for each kind of assessment, refunds included.
 */
@Component
class TaxDerivation implements DerivationStep {

    private final WorkerDatabase database;

    TaxDerivation(WorkerDatabase database) {
        this.database = database;
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public String code() {
        return "enterprises.tax";
    }

    @Override
    public void derive(Progress progress) {
        progress.at(code(), 0, 0);
        for (String table : new String[] {"enterprises.tax_month_current", "enterprises.tax_band_current"}) {
            database.client()
                    .sql("delete from " + table + " t using resolution.dirty x where x.subject_id = t.enterprise_id")
                    .update();
        }
        database.client().sql("""
                        insert into enterprises.tax_month_current (enterprise_id, month, total_fen, retained_fen, tax_office, payloads)
                        select enterprise_id, to_date(month, 'YYYY-MM'), sum(total), sum(retained), min(office), array_agg(payload)
                        from (
                            select e.id as enterprise_id, p.fields ->> 'tax-month' as month,
                                (p.fields ->> 'tax-total')::bigint as total, (p.fields ->> 'tax-retained')::bigint as retained,
                                p.fields ->> 'tax-office' as office, p.id as payload,
                                dense_rank() over (partition by e.id, p.fields ->> 'tax-month'
                                    order by d.data_date desc, s.rank, d.file_sha256) as newness
                            from resolution.dirty x
                            join enterprises.enterprise e on e.id = x.subject_id
                            join resolution.link l on l.subject_id = e.id and l.until_at is null
                            join resolution.payload_mention pm on pm.mention_id = l.mention_id and pm.kind = 'enterprise'
                            join evidence.payload p on p.id = pm.payload_id
                            join evidence.source s on s.id = p.source_id and s.kind = 'tax'
                            join evidence.row r on r.payload_id = p.id and r.kind = 'good'
                            join evidence.delivery d on d.id = r.delivery_id and d.active
                            where p.fields ->> 'tax-month' is not null and p.fields ->> 'tax-total' is not null) said
                        where newness = 1 group by enterprise_id, month
                        """).update();
        database.client().sql("""
                        insert into enterprises.tax_band_current (enterprise_id, month, band)
                        select t.enterprise_id, t.month, enterprises.band_of(t.total_fen)
                        from enterprises.tax_month t join resolution.dirty x on x.subject_id = t.enterprise_id
                        """).update();
    }
}
