package org.sunmao.benchmarks.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.tenancy.Tenancies;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** The plan of a building of 1,200 units against the list of floors on its file: the query alone, and the page. */
public final class PlanBenchmark implements Benchmark {

    private static final LocalDate NEWEST = LocalDate.of(2025, 12, 31);
    private static final Scope ALL = Scope.district("benchmark");

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<Table> run(Session session) {
        try (Platform platform = Platform.start()) {
            TallBuilding.write(platform.sql());
            Visitor visitor = visitor(platform);
            var tables =
                    new ArrayList<>(List.of(queries(platform, session.requests()), pages(visitor, session.requests())));
            PlanFrames.table(platform.url(), visitor).ifPresent(tables::add);
            return tables;
        }
    }

    private static Table queries(Platform platform, int runs) {
        Tenancies tenancies = platform.part(Tenancies.class);
        var table = new Table("Query, 1,200 units", "what", "median", "95 of 100 within", "median / floors");
        var asked = new LinkedHashMap<String, Runnable>();
        asked.put("floors: every unit with everybody who ever held it", () -> tenancies.listUnits(ALL, 1));
        asked.put("plan: the newest month", () -> tenancies.getOnDay(ALL, 1, NEWEST));
        asked.put("plan: a month with the tenants before", () -> tenancies.getOnDay(ALL, 1, LocalDate.of(2024, 6, 30)));
        double floors = 0;
        for (Map.Entry<String, Runnable> query : asked.entrySet()) {
            long[] nanos = Clock.oneByOne(query.getValue(), runs);
            double median = Numbers.quantile(nanos, .5);
            floors = floors == 0 ? median : floors;
            table.row(
                    query.getKey(),
                    Numbers.millis(median),
                    Numbers.millis(Numbers.quantile(nanos, .95)),
                    Numbers.ratio(median / floors));
        }
        return table;
    }

    private static Table pages(Visitor visitor, int requests) {
        var table = new Table(
                "Page over HTTP, 1,200 units", "page", "size", "median", "95 of 100 within", "median / building file");
        var pages = new LinkedHashMap<String, String>();
        pages.put("building file, floors unfolded", "/buildings/B1?units=all");
        pages.put("plan, the newest month", "/buildings/B1/plan");
        pages.put("plan, a month with the tenants before", "/buildings/B1/plan?month=2024-06");
        pages.put("plan coloured by industry", "/buildings/B1/plan?by=industry");
        pages.put("plan coloured by tax", "/buildings/B1/plan?by=tax");
        pages.put("plan coloured by registration", "/buildings/B1/plan?by=registration");
        pages.put("36 months of colours, by state", "/buildings/B1/plan/months");
        pages.put("36 months of colours, by registration", "/buildings/B1/plan/months?by=registration");
        pages.put("one unit's history", "/buildings/B1/plan/history?unit=10007");
        pages.put("A3 sheet, SVG", "/buildings/B1/plan.svg");
        pages.put("A3 sheet, PDF", "/buildings/B1/plan.pdf");
        pages.put("plan as JSON", "/api/buildings/B1/plan");
        pages.put("health", "/health");
        double file = 0;
        for (Map.Entry<String, String> page : pages.entrySet()) {
            var answer = visitor.get(page.getValue());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page.getValue() + " answers " + answer.statusCode());
            }
            long[] nanos = Clock.oneByOne(() -> visitor.get(page.getValue()), requests);
            double median = Numbers.quantile(nanos, .5);
            file = file == 0 ? median : file;
            table.row(
                    page.getKey(),
                    Numbers.kilobytes(answer.body().getBytes(StandardCharsets.UTF_8).length),
                    Numbers.millis(median),
                    Numbers.millis(Numbers.quantile(nanos, .95)),
                    Numbers.ratio(median / file));
        }
        return table;
    }

    private static Visitor visitor(Platform platform) {
        String password = Passwords.generate();
        String hash = Passwords.encoder().encode(password);
        platform.part(People.class)
                .addAll(List.of(new NewPerson("benchmark", "Benchmark", Role.OFFICE, hash, List.of())), "benchmark");
        return new Visitor(platform.url()).signIn("benchmark", password);
    }
}
