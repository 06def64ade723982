package org.sunmao.app.enterprises.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;
import org.sunmao.app.enterprises.TaxBand;
import org.sunmao.app.enterprises.TaxMonth;
import org.sunmao.app.enterprises.derive.EnterpriseOnDay;
import org.sunmao.app.evidence.Attributes;
import org.sunmao.app.foundation.Scope;

/** Reads enterprise files as the web role, so that the database itself keeps to the reader's scope. */
@Component
class JdbcEnterprises implements Enterprises {

    private static final String FILE = """
            select id, status, name, code, industry_code, industry_section, registered_address, registered_building_id,
                building_ids, attributes::text as attributes
            from enterprises.enterprise where id = ?
            """;

    /** Jumps from word to word along the index instead of reading a million rows for a dozen words. */
    private static final String STATUSES = """
            with recursive word as (
                (select registration_status as said from enterprises.enterprise
                 where registration_status is not null order by 1 limit 1)
                union all
                select (select e.registration_status from enterprises.enterprise e
                        where e.registration_status > word.said order by 1 limit 1)
                from word where word.said is not null)
            select said from word where said is not null limit 50
            """;

    private final WebDatabase database;
    private final EnterpriseOnDay onDay;

    JdbcEnterprises(WebDatabase database, EnterpriseOnDay onDay) {
        this.database = database;
        this.onDay = onDay;
    }

    @Override
    public Optional<Enterprise> find(Scope scope, long id) {
        Optional<Enterprise> found = database.read(
                scope,
                jdbc -> jdbc.sql(FILE).param(id).query(JdbcEnterprises::file).optional());
        return scope.clocks().trueOn() == null
                ? found
                : found.flatMap(file -> onDay.find(id, scope.clocks()).map(file::saying));
    }

    @Override
    public Map<Long, String> names(Scope scope, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            database.read(scope, jdbc -> {
                jdbc.sql("select id, name from enterprises.enterprise where id = any(?)")
                        .param(ids.toArray(Long[]::new))
                        .query(row -> {
                            names.put(row.getLong(1), row.getString(2));
                        });
                return names;
            });
        }
        return names;
    }

    @Override
    public Optional<Long> findIdByCode(Scope scope, String code) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select id from enterprises.enterprise where code = ? order by status, id limit 1")
                        .param(code.toUpperCase(Locale.ROOT))
                        .query(Long.class)
                        .optional());
    }

    @Override
    public List<TaxMonth> listTax(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                        select month, total_fen, retained_fen, tax_office, payloads from enterprises.tax_month
                        where enterprise_id = ? order by month desc
                        """)
                        .param(id)
                        .query((row, n) -> new TaxMonth(
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getLong("total_fen"),
                                row.getObject("retained_fen", Long.class),
                                row.getString("tax_office"),
                                List.of((Long[]) row.getArray("payloads").getArray())))
                        .list());
    }

    @Override
    public List<TaxBand> listTaxBands(Scope scope, long id) {
        return database.read(
                scope,
                jdbc -> jdbc.sql(
                                "select month, band from enterprises.tax_band where enterprise_id = ? order by month desc")
                        .param(id)
                        .query((row, n) -> new TaxBand(
                                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("band")))
                        .list());
    }

    @Override
    public List<String> listStatuses(Scope scope) {
        return database.read(
                scope, jdbc -> jdbc.sql(STATUSES).query(String.class).list());
    }

    private static Enterprise file(ResultSet row, int n) throws SQLException {
        return new Enterprise(
                row.getLong("id"),
                row.getString("status").equals("confirmed"),
                row.getString("name"),
                row.getString("code"),
                row.getString("industry_code"),
                row.getString("industry_section"),
                row.getString("registered_address"),
                row.getObject("registered_building_id", Long.class),
                List.of((Long[]) row.getArray("building_ids").getArray()),
                Attributes.read(row.getString("attributes")));
    }
}
