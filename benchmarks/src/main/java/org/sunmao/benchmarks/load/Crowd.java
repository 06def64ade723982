package org.sunmao.benchmarks.load;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.benchmarks.pages.Visitor;
import org.sunmao.benchmarks.run.Platform;

/**
 * People of mixed roles, signed in by the form before anything is measured. Each looks at a page, thinks three to nine seconds, looks at
 * the next; whoever hears 503 comes back when told to.
 */
final class Crowd {

    private static final List<Role> ROLES = List.of(
            Role.OFFICE,
            Role.DEPARTMENT,
            Role.DEPARTMENT,
            Role.INVESTMENT,
            Role.STEWARD,
            Role.STEWARD,
            Role.STEWARD,
            Role.LEADER,
            Role.MEMBER,
            Role.MEMBER);

    private final List<Visitor> visitors = new ArrayList<>();
    private final Duration leastThought;

    /** Makes the accounts and signs everybody in; this costs each a password hash, on purpose slow. */
    Crowd(Platform platform, int people, Duration leastThought) {
        this.leastThought = leastThought;
        String password = Passwords.generate();
        String hash = Passwords.encoder().encode(password);
        List<String> streets = platform.sql()
                .sql("select distinct street_code from places.building where street_code is not null order by 1")
                .query(String.class)
                .list();
        var accounts = new ArrayList<NewPerson>();
        for (int i = 0; i < people; i++) {
            Role role = role(i);
            List<GrantSpec> grants = role == Role.STEWARD && !streets.isEmpty()
                    ? List.of(GrantSpec.region(streets.get(i % streets.size())))
                    : List.of();
            accounts.add(new NewPerson("load-" + people + "-" + i, "负载" + i, role, hash, grants));
        }
        platform.part(People.class).addAll(accounts, "benchmark");
        accounts.forEach(account -> visitors.add(new Visitor(platform.url()).signIn(account.username(), password)));
    }

    private static Role role(int number) {
        return ROLES.get(number % ROLES.size());
    }

    int size() {
        return visitors.size();
    }

    /** Lets everybody look around for so long. */
    Times look(JdbcClient sql, Duration time, long seed) throws InterruptedException {
        var mix = new PageMix(sql);
        var times = new Times();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(visitors.size());
        for (int i = 0; i < visitors.size(); i++) {
            Visitor visitor = visitors.get(i);
            Role role = role(i);
            var chance = new Random(seed + i);
            threads.execute(() -> walk(visitor, role, chance, mix, times, end));
        }
        threads.shutdown();
        if (!threads.awaitTermination(time.toSeconds() + 120, TimeUnit.SECONDS)) {
            threads.shutdownNow();
            throw new IllegalStateException("somebody waits for an answer for more than two minutes");
        }
        return times;
    }

    private void walk(Visitor visitor, Role role, Random chance, PageMix mix, Times times, long end) {
        try {
            think(chance.nextInt(1_000) * leastThought.toMillis() * 2 / 1_000);
            while (System.nanoTime() < end) {
                PageMix.Look look = mix.next(role, chance);
                long begin = System.nanoTime();
                long pause = 0;
                try {
                    HttpResponse<String> answer = visitor.get(look.path());
                    // What is outside of a steward's street is not there for the steward, which is an answer like any
                    // other.
                    int status = answer.statusCode() == 404 ? 200 : answer.statusCode();
                    times.add(look.kind(), status, System.nanoTime() - begin);
                    pause = answer.headers().firstValueAsLong("Retry-After").orElse(0) * 1_000;
                } catch (UncheckedIOException broken) {
                    times.add(look.kind(), 0, System.nanoTime() - begin);
                }
                think(pause + leastThought.toMillis() + chance.nextInt(1_000) * leastThought.toMillis() * 2 / 1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void think(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
