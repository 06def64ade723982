package org.sunmao.app.inspections.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.inspections.Inspection;

/** Inspections as far as a reader sees them, and how many an enterprise has. */
@Component
public class InspectionBook {

    private static final String COLUMNS =
            "i.matter_id, i.enterprise_id, i.unit, i.sort, i.from_on, i.until_on, i.held_on";

    private final WebDatabase database;

    InspectionBook(WebDatabase database) {
        this.database = database;
    }

    /** What is planned in a matter. */
    public Optional<Inspection> find(Scope scope, long matter) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from inspections.inspection i where i.matter_id = ?")
                        .param(matter)
                        .query(InspectionBook::read)
                        .optional());
    }

    /** Of these matters. */
    public List<Inspection> list(Scope scope, List<Long> matters) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + " from inspections.inspection i where i.matter_id = any (?)")
                        .param(matters.toArray(Long[]::new))
                        .query(InspectionBook::read)
                        .list());
    }

    /** Others of the same enterprise that are planned or approved within so many days of it: what could be put together. */
    public List<Inspection> listNear(Scope scope, Inspection one, int days) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select " + COLUMNS + """
                                 from inspections.inspection i join matters.matter m on m.id = i.matter_id
                                where i.enterprise_id = :enterprise and i.matter_id <> :matter and not m.ended and m.merged_into is null
                                    and i.from_on <= cast(:until as date) + :days and i.until_on >= cast(:from as date) - :days
                                order by i.from_on, i.matter_id limit 20
                                """)
                        .param("enterprise", one.enterprise())
                        .param("matter", one.matter())
                        .param("until", one.until())
                        .param("from", one.from())
                        .param("days", days)
                        .query(InspectionBook::read)
                        .list());
    }

    private static Inspection read(ResultSet row, int n) throws SQLException {
        return new Inspection(
                row.getLong("matter_id"),
                row.getLong("enterprise_id"),
                row.getString("unit"),
                row.getString("sort"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class));
    }

    /**
     * How many inspections an enterprise has in a year.
     *
     * @param held of all units
     * @param coming approved and not held
     * @param refused refused by the office
     * @param joined put together with another
     * @param own approved or held by one unit, of the sorts that are limited
     */
    public record Counted(int held, int coming, int refused, int joined, int own) {}

    /** Numbers alone, past the reader's sight of other departments' plans. */
    public Counted count(Scope scope, long enterprise, int year, String unit) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("select held, coming, refused, joined, own from inspections.counted(?, ?, ?)")
                        .params(enterprise, year, unit)
                        .query((row, n) ->
                                new Counted(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                        .single());
    }

    /** An enterprise with its inspections of a year that the reader sees. */
    public record OfEnterprise(long enterprise, int held, int coming, int refused, int joined) {}

    /** The enterprises with most inspections in a year. */
    public List<OfEnterprise> listEnterprises(Scope scope, int year, int most) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select i.enterprise_id, count(*) filter (where m.state = 'held') as held,
                                    count(*) filter (where m.state = 'approved' and m.merged_into is null) as coming,
                                    count(*) filter (where m.state = 'refused') as refused, count(*) filter (where m.merged_into is not null) as joined
                                from inspections.inspection i join matters.matter m on m.id = i.matter_id
                                where i.from_on >= make_date(:year, 1, 1) and i.from_on < make_date(:year + 1, 1, 1)
                                group by 1 order by count(*) filter (where m.state in ('held', 'approved')) desc, 1 limit :most
                                """)
                        .param("year", year)
                        .param("most", most)
                        .query((row, n) -> new OfEnterprise(
                                row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                        .list());
    }
}
