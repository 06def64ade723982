package org.sunmao.app.front.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.front.EnterpriseRow;
import org.sunmao.app.search.SortedList;

/** The enterprises of a reader's scope, searched, filtered, sorted and paged. */
@Component
public class EnterpriseList {

    private static final String COLUMNS = """
            e.id, e.name, e.status, e.code, e.registration_status, e.industry_section, e.industry_name, e.capital_fen, s.since,
            s.area_sqm, s.buildings, e.registered_building_id, e.registered_address, t.band""";
    private static final String TABLES = """
            enterprises.enterprise e
            left join tenancy.enterprise_standing s on s.enterprise_id = e.id
            left join places.building rb on rb.id = e.registered_building_id
            left join enterprises.tax_band t on t.enterprise_id = e.id and t.month = cast(:taxMonth as date)""";
    private static final LocalDate NEVER = LocalDate.of(1, 1, 1);

    private static final int PART = 1_000;

    private final WebDatabase database;

    EnterpriseList(WebDatabase database) {
        this.database = database;
    }

    /**
     * A page of the list with the month that its tax bands speak of.
     *
     * @param taxMonth the newest month that tax was delivered for; null when none is open to the reader
     */
    public record Result(
            Listed<EnterpriseRow> listed, @Nullable YearMonth taxMonth) {}

    /**
     * A page of the list.
     *
     * @param cursor from the page before or after, null for the first page
     */
    public Result list(Scope scope, EnterpriseQuery query, @Nullable String cursor, int size) {
        return database.read(scope, jdbc -> {
            Optional<LocalDate> month = newestTaxMonth(jdbc);
            SortedList list = sorted(jdbc, query, month);
            var listed = new Listed<>(list.page(jdbc, cursor, size, EnterpriseList::row), list.count(jdbc));
            return new Result(listed, month.map(YearMonth::from).orElse(null));
        });
    }

    /** A part of the whole list, with the month that its tax bands speak of; null when none is open to the reader. */
    public record Part(List<EnterpriseRow> rows, @Nullable YearMonth taxMonth) {}

    /** The whole list as it stands at one moment, in parts; {@code taken} gets each and returns whether to go on. */
    public void forEach(Scope scope, EnterpriseQuery query, Predicate<Part> taken) {
        database.readOneState(scope, jdbc -> {
            Optional<LocalDate> month = newestTaxMonth(jdbc);
            YearMonth of = month.map(YearMonth::from).orElse(null);
            sorted(jdbc, query, month)
                    .forEachPage(jdbc, PART, EnterpriseList::row, rows -> taken.test(new Part(rows, of)));
            return null;
        });
    }

    private static SortedList sorted(JdbcClient jdbc, EnterpriseQuery query, Optional<LocalDate> month) {
        var list = new SortedList(COLUMNS, TABLES, "e.id", query.order().key(), query.descending());
        list.with("taxMonth", month.orElse(NEVER));
        EnterpriseConditions.apply(jdbc, query, list);
        return list;
    }

    private static Optional<LocalDate> newestTaxMonth(JdbcClient jdbc) {
        return jdbc.sql("select month from enterprises.tax_band order by month desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    private static EnterpriseRow row(ResultSet row, int n) throws SQLException {
        Array buildings = row.getArray("buildings");
        return new EnterpriseRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("status").equals("confirmed"),
                row.getString("code"),
                row.getString("registration_status"),
                row.getString("industry_section"),
                row.getString("industry_name"),
                row.getObject("capital_fen", Long.class),
                row.getObject("since", LocalDate.class),
                row.getBigDecimal("area_sqm"),
                buildings == null ? List.of() : List.of((Long[]) buildings.getArray()),
                row.getObject("registered_building_id", Long.class),
                row.getString("registered_address"),
                row.getString("band"));
    }
}
