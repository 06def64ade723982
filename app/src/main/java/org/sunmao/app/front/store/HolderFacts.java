package org.sunmao.app.front.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** What is known of the enterprises that ever held a unit of a building, for its plan on several days. */
@Component
public class HolderFacts {

    private static final String HOLDERS =
            "(select distinct s.enterprise_id from tenancy.spell s where s.building_id = :building and s.enterprise_id is not null)";

    private static final String SECTIONS = "select id, industry_section from enterprises.enterprise where id in "
            + HOLDERS + " and industry_section is not null";

    private static final String BANDS =
            "select enterprise_id, month, band from enterprises.tax_band where enterprise_id in " + HOLDERS
                    + " and month between :from and :until";

    private static final String REGISTERED = """
            select enterprise_id, source_id, first_seen, last_seen, building_id, unsettled, enterprises.is_registered(status) as registered
            from enterprises.registration where enterprise_id in\s""" + HOLDERS;

    private static final String SPEAKING =
            "select day, source_id, extract_day, whole_day from measures.register_speaking(:days::date[])";

    private final WebDatabase database;

    HolderFacts(WebDatabase database) {
        this.database = database;
    }

    private record Run(
            int source,
            LocalDate first,
            LocalDate last,
            @Nullable Long building,
            boolean unsettled,
            boolean registered) {}

    private record Extract(
            int source, LocalDate day, @Nullable LocalDate whole) {

        /** As the measures have it: what the newest whole extract does not name has left the register. */
        boolean names(Run run) {
            return run.source() == source && !run.first().isAfter(day) && (whole == null || !whole.isAfter(run.last()));
        }
    }

    /** What is known, as far as it is open to who asked. */
    public interface Facts {

        /** Enterprise to its section of GB/T 4754-2017, as its file has it now. */
        Map<Long, String> sections();

        /** The band of the newest month within the year that ends on the day; null when none is known. */
        @Nullable
        String band(long enterprise, LocalDate day);

        /**
         * Where an enterprise is registered on one of the days that were asked for: {@code here} in the building, {@code district}
         * elsewhere in the district, {@code unsettled} where it is not known which building its address means, {@code gone} when it is
         * struck off, {@code outside} when the register does not name it, {@code unsaid} where no extract speaks for the day.
         */
        String registered(long enterprise, long building, LocalDate day);
    }

    private record Read(
            Map<Long, String> sections,
            Map<Long, TreeMap<YearMonth, String>> bands,
            Map<Long, List<Run>> runs,
            Map<LocalDate, List<Extract>> speaking)
            implements Facts {

        @Override
        public @Nullable String band(long enterprise, LocalDate day) {
            var months = bands.get(enterprise);
            var newest = months == null ? null : months.floorEntry(YearMonth.from(day));
            return newest == null
                            || newest.getKey().isBefore(YearMonth.from(day).minusMonths(11))
                    ? null
                    : newest.getValue();
        }

        @Override
        public String registered(long enterprise, long building, LocalDate day) {
            List<Extract> extracts = speaking.getOrDefault(day, List.of());
            if (extracts.isEmpty()) {
                return "unsaid";
            }
            return runs.getOrDefault(enterprise, List.of()).stream()
                    .filter(run -> extracts.stream().anyMatch(extract -> extract.names(run)))
                    .max(Comparator.comparing(Run::first).thenComparing(Run::source, Comparator.reverseOrder()))
                    .map(run -> word(run, building))
                    .orElse("outside");
        }

        private static String word(Run run, long building) {
            if (!run.registered()) {
                return "gone";
            }
            if (run.unsettled()) {
                return "unsettled";
            }
            Long there = run.building();
            return there != null && there == building ? "here" : "district";
        }
    }

    /** Reads it for these days. */
    public Facts read(Scope scope, long building, Collection<LocalDate> days) {
        return database.read(
                scope,
                client -> new Read(
                        sections(client, building),
                        bands(client, building, days),
                        runs(client, building),
                        speaking(client, days)));
    }

    private static Map<Long, String> sections(JdbcClient client, long building) {
        var sections = new HashMap<Long, String>();
        client.sql(SECTIONS).param("building", building).query((ResultSet row) -> {
            sections.put(row.getLong("id"), row.getString("industry_section"));
        });
        return sections;
    }

    private static Map<Long, TreeMap<YearMonth, String>> bands(
            JdbcClient client, long building, Collection<LocalDate> days) {
        var bands = new HashMap<Long, TreeMap<YearMonth, String>>();
        if (days.isEmpty()) {
            return bands;
        }
        LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
        client.sql(BANDS)
                .param("building", building)
                .param("from", first.minusMonths(11).withDayOfMonth(1))
                .param("until", last)
                .query((ResultSet row) -> {
                    bands.computeIfAbsent(row.getLong("enterprise_id"), any -> new TreeMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("band"));
                });
        return bands;
    }

    private static Map<Long, List<Run>> runs(JdbcClient client, long building) {
        var runs = new HashMap<Long, List<Run>>();
        client.sql(REGISTERED).param("building", building).query((ResultSet row) -> {
            runs.computeIfAbsent(row.getLong("enterprise_id"), any -> new ArrayList<>())
                    .add(new Run(
                            row.getInt("source_id"),
                            row.getObject("first_seen", LocalDate.class),
                            row.getObject("last_seen", LocalDate.class),
                            row.getObject("building_id", Long.class),
                            row.getBoolean("unsettled"),
                            row.getBoolean("registered")));
        });
        return runs;
    }

    private static Map<LocalDate, List<Extract>> speaking(JdbcClient client, Collection<LocalDate> days) {
        var speaking = new HashMap<LocalDate, List<Extract>>();
        client.sql(SPEAKING)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((ResultSet row) -> add(row, speaking));
        return speaking;
    }

    private static void add(ResultSet row, Map<LocalDate, List<Extract>> speaking) throws SQLException {
        speaking.computeIfAbsent(row.getObject("day", LocalDate.class), any -> new ArrayList<>())
                .add(new Extract(
                        row.getInt("source_id"),
                        row.getObject("extract_day", LocalDate.class),
                        row.getObject("whole_day", LocalDate.class)));
    }
}
