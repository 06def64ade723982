package org.sunmao.benchmarks.vacancies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * The finder of vacant units as a visitor uses it, over HTTP, beside the plain question to PostgreSQL on the same rows: so many of all that fit,
 * sorted, and their number.
 */
public final class VacanciesBenchmark implements Benchmark {

    /** A question of a visitor. */
    private record Asked(String query, String condition, String order) {}

    private final int units;

    /** @param units how many are shown */
    public VacanciesBenchmark(int units) {
        this.units = units;
    }

    @Override
    public String name() {
        return "vacancies";
    }

    @Override
    public List<Table> run(Session session) {
        try (Platform platform = Platform.start()) {
            ManyVacancies.write(platform.owner(), units);
            return List.of(searches(platform, session.requests()), others(platform, session.requests()));
        }
    }

    private static Map<String, Asked> searches() {
        var asked = new LinkedHashMap<String, Asked>();
        asked.put("everything, largest first", new Asked("", "true", "area_sqm desc"));
        asked.put(
                "100 to 200 m², at most 80 yuan",
                new Asked(
                        "min=100&max=200&rent=80",
                        "area_sqm >= 100 and coalesce(divisible_sqm, area_sqm) <= 200 and asking_rent <= 80",
                        "area_sqm desc"));
        asked.put(
                "one street, cheapest first",
                new Asked("street=990101007&sort=rent", "street_code = '990101007'", "asking_rent"));
        asked.put("a building by name", new Asked("q=望海12345号", "search like '%望海12345号%'", "area_sqm desc"));
        asked.put("an address by number", new Asked("q=海滨路777", "search like '%海滨路777%'", "area_sqm desc"));
        asked.put(
                "grade and industry, upper floors",
                new Asked(
                        "grade=甲级&section=I&floor=high",
                        "grade = '甲级' and sections @> array['I'] and 3 * floor_order > 2 * floors_above",
                        "area_sqm desc"));
        return asked;
    }

    private Table searches(Platform platform, int requests) {
        var visitor = new Visitor(platform.url());
        var table = new Table(
                "Searches among " + Numbers.whole(units) + " units",
                "what",
                "page: median",
                "95 of 100",
                "JSON: median",
                "95 of 100",
                "PostgreSQL asked plainly: median",
                "PostgreSQL / JSON");
        searches().forEach((name, asked) -> {
            String query = asked.query().isEmpty() ? "" : "?" + encoded(asked.query());
            long[] page = Clock.oneByOne(() -> get(visitor, "/vacancies" + query), requests);
            long[] json = Clock.oneByOne(() -> get(visitor, "/api/vacancies" + query), requests);
            long[] plain = Clock.oneByOne(() -> plain(platform.sql(), asked), Math.max(5, requests / 10));
            table.row(
                    name,
                    Numbers.millis(Numbers.quantile(page, .5)),
                    Numbers.millis(Numbers.quantile(page, .95)),
                    Numbers.millis(Numbers.quantile(json, .5)),
                    Numbers.millis(Numbers.quantile(json, .95)),
                    Numbers.millis(Numbers.quantile(plain, .5)),
                    Numbers.ratio(Numbers.quantile(plain, .5) / Numbers.quantile(json, .5)));
        });
        return table;
    }

    private static Table others(Platform platform, int requests) {
        var visitor = new Visitor(platform.url());
        var table = new Table("Other pages", "page", "median", "95 of 100 within");
        var pages = new LinkedHashMap<String, String>();
        pages.put("the map's buildings of a view", "/vacancies/map.json?box=120.00,36.00,120.05,36.02");
        pages.put("the map's buildings, all", "/vacancies/map.json");
        pages.put("one unit", "/vacancies/U1000777");
        pages.put("health", "/health");
        pages.forEach((name, path) -> {
            long[] nanos = Clock.oneByOne(() -> get(visitor, path), requests);
            table.row(name, Numbers.millis(Numbers.quantile(nanos, .5)), Numbers.millis(Numbers.quantile(nanos, .95)));
        });
        return table;
    }

    private static void get(Visitor visitor, String path) {
        int status = visitor.get(path).statusCode();
        if (status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
    }

    private static void plain(JdbcClient sql, Asked asked) {
        sql.sql("select * from vacancies.listing where %s order by %s nulls last, unit_id limit 20"
                        .formatted(asked.condition(), asked.order()))
                .query((row, n) -> row.getLong(1))
                .list();
        sql.sql("select count(*) from vacancies.listing where " + asked.condition())
                .query(Long.class)
                .single();
    }

    private static String encoded(String query) {
        var encoded = new StringBuilder();
        for (String part : query.split("&")) {
            int is = part.indexOf('=');
            encoded.append(encoded.length() == 0 ? "" : "&")
                    .append(part, 0, is + 1)
                    .append(java.net.URLEncoder.encode(
                            part.substring(is + 1), java.nio.charset.StandardCharsets.UTF_8));
        }
        return encoded.toString();
    }
}
