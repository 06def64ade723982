package org.sunmao.benchmarks.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.benchmarks.pages.PagesBenchmark;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/**
 * A clerk at the review desk over HTTP: a word recorded, the next item fetched, both by forms without scripts, against loading the item's page
 * again. All in turns, so that whatever else the machine does falls on each alike.
 */
public final class DeskBenchmark implements Benchmark {

    private static final int LONG = 10_000;
    private static final Pattern ITEM = Pattern.compile("data-desk=\"(/review/[0-9]+)\"");
    private static final Pattern CANDIDATE = Pattern.compile("name=\"subject\" value=\"([0-9]+)\"");
    private static final String RELOAD = "the item's page loaded again";

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        Platform platform = district.platform();
        Visitor clerk = PagesBenchmark.office(district);
        var queue = new LongQueue(platform.sql());
        var tables = new ArrayList<Table>();
        WhileNothingDerives.run(platform, () -> {
            tables.add(sit(clerk, "The queue of the district: ", queue.waiting(), session.requests()));
            queue.growTo(LONG);
            tables.add(sit(clerk, "A long queue: ", queue.waiting(), session.requests()));
        });
        if (platform.part(Derivations.class).status().running()) {
            tables.add(sit(
                    clerk,
                    "The same while the conclusions are derived: ",
                    queue.waiting(),
                    Math.max(20, session.requests() / 4)));
        }
        return tables;
    }

    /** Holds the lock of all work, so that a derivation that was asked for begins when the sitting is over. */
    private static final class WhileNothingDerives {

        static void run(Platform platform, Runnable sitting) {
            var held = new CountDownLatch(1);
            var over = new CountDownLatch(1);
            var holder = new Thread(() -> platform.part(WorkerDatabase.class).doInTransaction(() -> {
                platform.part(WorkLock.class).acquire();
                held.countDown();
                await(over);
            }));
            holder.start();
            await(held);
            try {
                sitting.run();
            } finally {
                over.countDown();
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static Table sit(Visitor clerk, String title, long waiting, int words) {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = -words / 4; i < words; i++) {
            Map<String, List<Long>> kept = i < 0 ? new LinkedHashMap<>() : times;
            HttpResponse<String> item = at(clerk, "/review/next");
            String path = path(item);
            timed(kept, RELOAD, () -> clerk.get(path));
            timed(
                    kept,
                    "a word by key, recorded",
                    () -> expect(200, clerk.post(path + word(item), item, subject(item), "X-Desk", "1")));
            HttpResponse<String> next = timed(kept, "the next item, fetched ahead", () -> at(clerk, "/review/next"));
            timed(
                    kept,
                    "a word by form, the next item on the page that answers",
                    () -> at(clerk, below(expect(302, clerk.post(path(next) + word(next), next, subject(next))))));
        }
        var table = new Table(
                title + Numbers.whole(waiting) + " waiting",
                "step",
                "median",
                "95 of 100 within",
                "99 of 100 within",
                "median / page loaded again");
        double reload = Numbers.quantile(nanos(times.getOrDefault(RELOAD, List.of())), .5);
        times.forEach((step, each) -> {
            long[] nanos = nanos(each);
            double median = Numbers.quantile(nanos, .5);
            table.row(
                    step,
                    Numbers.millis(median),
                    Numbers.millis(Numbers.quantile(nanos, .95)),
                    Numbers.millis(Numbers.quantile(nanos, .99)),
                    Numbers.ratio(median / reload));
        });
        return table;
    }

    private static long[] nanos(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static HttpResponse<String> timed(
            Map<String, List<Long>> times, String step, Supplier<HttpResponse<String>> work) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = work.get();
        times.computeIfAbsent(step, any -> new ArrayList<>()).add(System.nanoTime() - begin);
        return answer;
    }

    /** The page at which this address ends. */
    private static HttpResponse<String> at(Visitor clerk, String address) {
        HttpResponse<String> answer = clerk.get(address);
        for (int i = 0; i < 3 && answer.statusCode() == 302; i++) {
            answer = clerk.get(below(answer));
        }
        return expect(200, answer);
    }

    /** Where an answer leads, without the server's name. */
    private static String below(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != status || to.contains("refused=")) {
            throw new IllegalStateException(answer.uri() + " answers " + answer.statusCode() + " " + to);
        }
        return answer;
    }

    private static String path(HttpResponse<String> item) {
        Matcher found = ITEM.matcher(item.body());
        if (!found.find()) {
            throw new IllegalStateException(item.uri() + " shows no item");
        }
        return found.group(1);
    }

    /** What is said: it is the first candidate, or, where there is none, something new. */
    private static String word(HttpResponse<String> item) {
        return CANDIDATE.matcher(item.body()).find() ? "/link" : "/new";
    }

    private static String subject(HttpResponse<String> item) {
        Matcher found = CANDIDATE.matcher(item.body());
        return found.find() ? "subject=" + found.group(1) : "why=";
    }
}
