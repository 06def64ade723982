package org.sunmao.app.inspections.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.inspections.Inspections;
import org.sunmao.app.inspections.Told;

/** What may be told of inspections to whom, by the one function of the database that says so. */
@Component
public class TellBook implements Inspections {

    private static final int MOST_ENDED = 20;

    private final WebDatabase database;
    private final InspectionBook book;
    private final int most;

    TellBook(WebDatabase database, InspectionBook book, @Value("${sunmao.inspections.most:2}") int most) {
        this.database = database;
        this.book = book;
        this.most = most;
    }

    /**
     * Those that take a day of a span, the earliest first.
     *
     * @param stop the day after the last
     * @param enterprise null for all
     * @param street of enterprises that are in it; null for all
     * @param building of enterprises that are in it now; null for all
     */
    public List<Told> list(
            Scope scope,
            @Nullable Long enterprise,
            LocalDate first,
            LocalDate stop,
            @Nullable String street,
            @Nullable Long building) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select t.*, exists (select 1 from matters.matter m where m.id = t.matter_id) as open
                                from inspections.told(cast(:enterprise as bigint), :first, :stop) t
                                where (cast(:street as text) is null
                                        or exists (select 1 from enterprises.enterprise e where e.id = t.enterprise_id and :street = any (e.street_codes)))
                                    and (cast(:building as bigint) is null
                                        or exists (select 1 from tenancy.spell s where s.enterprise_id = t.enterprise_id and s.building_id = :building
                                            and s.first_missing is null))
                                order by coalesce(t.held_on, t.from_on), t.matter_id
                                """)
                        .param("enterprise", enterprise)
                        .param("first", first)
                        .param("stop", stop)
                        .param("street", street)
                        .param("building", building)
                        .query(TellBook::read)
                        .list());
    }

    private static Told read(ResultSet row, int n) throws SQLException {
        return new Told(
                row.getLong("matter_id"),
                row.getLong("enterprise_id"),
                row.getString("unit"),
                row.getString("sort"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("open"));
    }

    @Override
    public Optional<OfYear> ofEnterprise(Reader reader, long enterprise, int year) {
        Scope scope = reader.scope();
        LocalDate first = LocalDate.of(year, 1, 1);
        // An inspection counts in the year in which it was to begin, as it does for the limit; what comes later is told
        // besides.
        List<Told> told = list(scope, enterprise, first, first.plusYears(3), null, null);
        List<Told> ahead = told.stream().filter(each -> each.heldOn() == null).toList();
        List<Told> past = told.stream()
                .filter(each -> each.heldOn() != null && each.from().getYear() == year)
                .sorted(Comparator.comparing(Told::heldOn).reversed())
                .toList();
        if (reader.is(Role.OFFICE, Role.DEPARTMENT, Role.LEADER, Role.ENTERPRISE)) {
            InspectionBook.Counted counted = book.count(scope, enterprise, year, "");
            return Optional.of(new OfYear(
                    year,
                    counted.held(),
                    counted.coming(),
                    counted.refused(),
                    counted.joined(),
                    most,
                    ahead,
                    past,
                    ended(scope, enterprise, year)));
        }
        if (!reader.is(Role.STEWARD, Role.INVESTMENT)) {
            return Optional.empty();
        }
        // Nothing is counted for them but what they are told of.
        int coming = (int)
                ahead.stream().filter(each -> each.from().getYear() == year).count();
        return Optional.of(new OfYear(year, past.size(), coming, 0, 0, most, ahead, past, List.of()));
    }

    private List<Ended> ended(Scope scope, long enterprise, int year) {
        return database.read(
                scope,
                jdbc -> jdbc.sql("""
                                select m.id, m.number, i.unit, i.sort, m.merged_into is not null as joined
                                from inspections.inspection i join matters.matter m on m.id = i.matter_id
                                where i.enterprise_id = ? and extract(year from i.from_on) = ? and (m.state = 'refused' or m.merged_into is not null)
                                order by i.from_on desc, m.id desc limit ?
                                """)
                        .params(enterprise, year, MOST_ENDED)
                        .query((row, n) -> new Ended(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBoolean(5)))
                        .list());
    }
}
