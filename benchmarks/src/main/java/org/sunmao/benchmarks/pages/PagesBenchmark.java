package org.sunmao.benchmarks.pages;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** Lists, files and the screen as the district office sees them: latency one after another, and throughput of four at once. */
public final class PagesBenchmark implements Benchmark {

    private static final int CLIENTS = 4;
    private static final int DEEP = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NEXT = Pattern.compile("<a\\b[^>]*\\brel=\"next\"[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        Visitor visitor = office(district);
        var table = new Table(
                "Pages, signed in as office",
                "page",
                "size",
                "median",
                "95 of 100 within",
                "median / health",
                "per second, 4 at once");
        double health = 0;
        for (Map.Entry<String, String> page :
                pages(district.platform().sql(), visitor).entrySet()) {
            var answer = visitor.get(page.getValue());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page.getValue() + " answers " + answer.statusCode());
            }
            long[] nanos = Clock.oneByOne(() -> visitor.get(page.getValue()), session.requests());
            double median = Numbers.quantile(nanos, .5);
            health = health == 0 ? median : health;
            table.row(
                    page.getKey(),
                    Numbers.kilobytes(answer.body().getBytes(StandardCharsets.UTF_8).length),
                    Numbers.millis(median),
                    Numbers.millis(Numbers.quantile(nanos, .95)),
                    Numbers.ratio(median / health),
                    Numbers.ratio(atOnce(visitor, page.getValue(), session.requests())));
        }
        anew(district, visitor, table, health);
        return List.of(table, FirstLook.table(district.platform(), visitor));
    }

    /** The screen of months that nobody has asked for: figures are kept until the conclusions change, so this is what the first reader waits. */
    private static void anew(District district, Visitor visitor, Table table, double health) {
        YearMonth last = district.options().lastMonth();
        long[] nanos = IntStream.range(1, district.options().months())
                .mapToLong(back -> Clock.once(() -> visitor.get("/screen?month=" + last.minusMonths(back)))
                        .toNanos())
                .toArray();
        if (nanos.length > 0) {
            double median = Numbers.quantile(nanos, .5);
            table.row(
                    "screen, a month nobody asked for",
                    Numbers.kilobytes(visitor.get("/screen?month=" + last.minusMonths(1))
                            .body()
                            .getBytes(StandardCharsets.UTF_8)
                            .length),
                    Numbers.millis(median),
                    Numbers.millis(Numbers.quantile(nanos, .95)),
                    Numbers.ratio(median / health),
                    "");
        }
    }

    /** Someone with the rights of the district office; the demonstration makes the account. */
    public static Visitor office(District district) {
        return office(district.platform());
    }

    /** As {@link #office(District)}, where there is no sample district. */
    public static Visitor office(Platform platform) {
        return signedIn(platform, "office");
    }

    /** The demonstration's first account of this role; the accounts are made once. */
    public static Visitor signedIn(Platform platform, String role) {
        try {
            Path accounts = platform.directory().resolve("accounts.csv");
            platform.part(DemoDistrict.class).createAccounts(accounts);
            try (var csv = CsvReader.builder().ofNamedCsvRecord(accounts)) {
                var account = csv.stream()
                        .filter(each -> each.getField("role").equals(role))
                        .findFirst()
                        .orElseThrow();
                return new Visitor(platform.url()).signIn(account.getField("user"), account.getField("password"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pages(JdbcClient sql, Visitor visitor) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("health", "/health");
        pages.put("buildings, first page", "/buildings");
        pages.put("enterprises, first page", "/enterprises");
        pages.put("enterprises, a search", "/enterprises?q=" + Visitor.encoded("科技"));
        pages.put("enterprises, " + DEEP + " pages on", deep(visitor, "/enterprises"));
        pages.put("building file with most tenancies", "/buildings/B" + number(sql, """
                select building_id from tenancy.spell group by 1 order by count(*) desc, 1 limit 1"""));
        pages.put("enterprise file with most tenancies", "/enterprises/E" + number(sql, """
                select s.enterprise_id from tenancy.spell s join enterprises.enterprise e on e.id = s.enterprise_id
                where e.status = 'confirmed' group by 1 order by count(*) desc, 1 limit 1"""));
        pages.put("screen", "/screen");
        return pages;
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    /** Follows the link to the next page again and again. */
    private static String deep(Visitor visitor, String start) {
        String path = start;
        for (int i = 0; i < DEEP; i++) {
            Matcher next = NEXT.matcher(visitor.get(path).body());
            if (!next.find()) {
                return path;
            }
            Matcher address = ADDRESS.matcher(next.group());
            path = address.find() ? address.group(1).replace("&amp;", "&") : path;
        }
        return path;
    }

    /** Pages per second of four clients that each ask again as soon as they have their answer. */
    private static double atOnce(Visitor visitor, String path, int requests) {
        long begin = System.nanoTime();
        long end = begin + PATIENCE.toNanos() / 2;
        Callable<Integer> client = () -> {
            int done = 0;
            while (done < requests / 2 && System.nanoTime() < end) {
                visitor.get(path);
                done++;
            }
            return done;
        };
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long done = 0;
            for (Future<Integer> future : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                done += future.get();
            }
            return Numbers.perSecond(done, Duration.ofNanos(System.nanoTime() - begin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdown();
        }
    }
}
