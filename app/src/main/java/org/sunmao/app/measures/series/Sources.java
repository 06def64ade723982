package org.sunmao.app.measures.series;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.measures.Freshness;
import org.sunmao.app.measures.SourceDate;

/**
 * The sources and the days that their deliveries speak of, as {@code measures.source_dates} tells them at one moment.
 *
 * @param sources by code
 * @param days source id to its days, ascending
 */
record Sources(List<Source> sources, Map<Integer, int[]> days) {

    /** A source; without a cadence where nothing was agreed. */
    record Source(
            int id,
            String code,
            String kind,
            String nameZh,
            String nameEn,
            @Nullable Integer cadence) {}

    static Sources read(JdbcClient client) {
        List<Source> sources = client.sql(
                        "select id, code, kind, name_zh, name_en, cadence_days from evidence.source order by code")
                .query((row, n) -> new Source(
                        row.getInt("id"),
                        row.getString("code"),
                        row.getString("kind"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getObject("cadence_days", Integer.class)))
                .list();
        var days = new HashMap<Integer, TreeSet<Integer>>();
        client.sql("select source_id, data_date from evidence.delivery_then where active group by 1, 2")
                .query(row -> {
                    days.computeIfAbsent(row.getInt(1), any -> new TreeSet<>())
                            .add(Days.of(row.getObject(2, LocalDate.class)));
                });
        var sorted = new HashMap<Integer, int[]>();
        days.forEach((source, each) ->
                sorted.put(source, each.stream().mapToInt(Integer::intValue).toArray()));
        return new Sources(sources, sorted);
    }

    /** Those of these kinds, the most telling first, by what there was on {@code until}; {@code shows} says of which tenant lists. */
    List<SourceDate> dates(
            List<String> kinds, java.util.function.IntPredicate shows, int until, LocalDate on, boolean past) {
        return sources.stream()
                .filter(s -> kinds.contains(s.kind()) && (!s.kind().equals("tenants") || shows.test(s.id())))
                .sorted(Comparator.comparingInt(s -> kinds.indexOf(s.kind())))
                .map(s -> date(s, until, on, past))
                .toList();
    }

    private SourceDate date(Source source, int until, LocalDate on, boolean past) {
        int newest = Lists.newest(days.getOrDefault(source.id(), new int[0]), until);
        LocalDate latest = newest == Lists.NONE ? null : LocalDate.ofEpochDay(newest);
        return new SourceDate(
                source.code(),
                source.kind(),
                source.nameZh(),
                source.nameEn(),
                latest,
                past ? Freshness.then(latest, source.cadence(), on) : Freshness.of(latest, source.cadence(), on));
    }
}
