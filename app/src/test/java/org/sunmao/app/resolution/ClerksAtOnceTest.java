package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Many clerks at one queue over the real database: nothing is decided twice, and nothing that was said to be recorded is lost. */
@SunmaoDatabaseTest
class ClerksAtOnceTest {

    private static final int CLERKS = 12;

    private final WorkerDatabase worker;
    private final Claims claims;
    private final DeskQueue queue;
    private final Decisions decisions;

    ClerksAtOnceTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        this.claims = new Claims(worker);
        this.queue = new DeskQueue(web, claims);
        this.decisions = new Decisions(worker);
    }

    private static <T> List<T> atOnce(Callable<T> work, int clerks) throws Exception {
        var threads = Executors.newFixedThreadPool(clerks);
        try {
            var answers = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(
                    IntStream.range(0, clerks).mapToObj(i -> work).toList())) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void each_item_is_handed_to_one_clerk_and_decided_once() throws Exception {
        var list = new WaitingMentions(worker, "众");
        for (int i = 0; i < 120; i++) {
            list.waits("家" + i, "10" + i, "50", 1, 0);
        }
        list.weighed();
        Set<Long> handed = ConcurrentHashMap.newKeySet();
        var twice = new AtomicInteger();
        var names = new AtomicInteger();
        List<Integer> done = atOnce(
                () -> {
                    Scope me = Scope.district("clerk" + names.incrementAndGet());
                    int made = 0;
                    while (true) {
                        Optional<Long> next = queue.next(me, list.filter(), 0);
                        if (next.isEmpty()) {
                            return made;
                        }
                        twice.addAndGet(handed.add(next.get()) ? 0 : 1);
                        var outcome = decisions.settle(new Verdict(next.get(), list.subject, 0, me.person(), ""));
                        assertThat(outcome).isInstanceOf(Recorded.class);
                        made++;
                    }
                },
                CLERKS);
        assertThat(twice).hasValue(0);
        assertThat(done.stream().mapToInt(Integer::intValue).sum()).isEqualTo(120);
        assertThat(list.standing()).isEqualTo(120);
        assertThat(queue.count(Scope.district("any"), list.filter())).isZero();
    }

    @Test
    void of_many_words_about_one_item_or_about_all_of_its_name_one_is_taken() throws Exception {
        var list = new WaitingMentions(worker, "争");
        List<Long> mentions = IntStream.range(0, 6)
                .mapToObj(i -> list.waits("一家", "20" + i, "50", 1, 0))
                .toList();
        list.weighed();
        var names = new AtomicInteger();
        for (int round = 0; round < 15; round++) {
            List<List<Recorded>> made = atOnce(
                    () -> {
                        int me = names.incrementAndGet();
                        var random = new Random(me);
                        var mine = new ArrayList<Recorded>();
                        for (int i = 0; i < 4; i++) {
                            long mention = mentions.get(random.nextInt(mentions.size()));
                            int all = random.nextBoolean() ? 0 : 1 + random.nextInt(mentions.size());
                            var outcome =
                                    decisions.settle(new Verdict(mention, list.subject, all, "clerk" + me, "同一家"));
                            if (outcome instanceof Recorded recorded) {
                                mine.add(recorded);
                            }
                        }
                        return mine;
                    },
                    CLERKS);
            List<Recorded> all = made.stream().flatMap(List::stream).toList();
            assertThat(list.standing())
                    .as("each word that was taken stands, and each mention has one")
                    .isEqualTo(all.stream().mapToInt(Recorded::mentions).sum())
                    .isLessThanOrEqualTo(mentions.size());
            assertThat(worker.client()
                            .sql("""
                                    select coalesce(max(n), 0) from (select count(*) as n from resolution.decision d
                                        join resolution.mention m on m.id = d.mention_id and m.fields ->> 'name' = '争一家'
                                        where
                                    """ + QueueSql.STANDING + " group by d.mention_id) s")
                            .query(Long.class)
                            .single())
                    .isLessThanOrEqualTo(1);
            // All take everything back at once: each is taken back once.
            var undone = new AtomicInteger();
            atOnce(
                    () -> {
                        for (Recorded each : all) {
                            if (decisions.undoAct(each.decisionId(), "clerk", "") instanceof Recorded undo) {
                                undone.addAndGet(undo.mentions());
                            }
                        }
                        return 0;
                    },
                    CLERKS);
            assertThat(undone)
                    .hasValue(all.stream().mapToInt(Recorded::mentions).sum());
            assertThat(list.standing()).isZero();
        }
    }
}
