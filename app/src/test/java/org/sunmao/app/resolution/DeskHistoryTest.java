package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Random days at the desk, held against a notebook of a few lines: what waits, what stands, and why a word is refused. */
@SunmaoDatabaseTest
class DeskHistoryTest {

    private static final List<String> CLERKS = List.of("lin", "chen", "zhou");

    private final WorkerDatabase worker;
    private final Claims claims;
    private final DeskQueue queue;
    private final Decisions decisions;

    DeskHistoryTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        this.claims = new Claims(worker);
        this.queue = new DeskQueue(web, claims);
        this.decisions = new Decisions(worker);
    }

    /** Mentions of two names, who holds them, and which act each was settled by. */
    private static final class Notebook {
        final Map<Long, Integer> names = new HashMap<>();
        final Map<Long, String> holders = new HashMap<>();
        final Map<Long, Long> settledBy = new HashMap<>();
        final Map<String, List<Long>> held = new HashMap<>();

        List<Long> waiting(int name) {
            return names.keySet().stream()
                    .filter(m -> names.get(m) == name && !settledBy.containsKey(m))
                    .toList();
        }

        void take(long mention, String by) {
            if (settledBy.containsKey(mention)
                    || !holders.getOrDefault(mention, by).equals(by)) {
                return;
            }
            holders.put(mention, by);
            var mine = held.computeIfAbsent(by, any -> new ArrayList<>());
            mine.remove(mention);
            mine.add(mention);
            if (mine.size() > 2) {
                holders.remove(mine.remove(0));
            }
        }

        void free(long mention) {
            String by = holders.remove(mention);
            if (by != null) {
                held.get(by).remove(mention);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_desk_keeps_the_same_book(long seed) {
        var random = new Random(seed);
        var list = new WaitingMentions(worker, "簿" + seed);
        var book = new Notebook();
        for (int i = 0; i < 12; i++) {
            book.names.put(list.waits("名" + i % 2, "30" + i, "50", 1, 0), i % 2);
        }
        list.weighed();
        List<Long> mentions = book.names.keySet().stream().sorted().toList();
        List<Long> acts = new ArrayList<>();
        for (int step = 0; step < 250; step++) {
            long mention = mentions.get(random.nextInt(mentions.size()));
            String by = CLERKS.get(random.nextInt(CLERKS.size()));
            switch (random.nextInt(7)) {
                case 0, 1 -> settle(book, list, random, mention, by, acts);
                case 2 -> undo(book, random, acts, by);
                case 3 -> {
                    claims.take(mention, by);
                    book.take(mention, by);
                }
                case 4 -> {
                    claims.leave(mention, by);
                    if (by.equals(book.holders.get(mention))) {
                        book.free(mention);
                    }
                }
                case 5 -> {
                    claims.skip(mention, by);
                    if (by.equals(book.holders.get(mention))) {
                        book.free(mention);
                    }
                }
                default ->
                    queue.next(Scope.district(by), list.filter(), mention).ifPresent(next -> {
                        assertThat(book.settledBy).doesNotContainKey(next);
                        assertThat(book.holders.getOrDefault(next, by)).isEqualTo(by);
                        book.take(next, by);
                    });
            }
            assertThat(queue.list(Scope.district(by), list.filter(), 0, 99))
                    .as("step " + step)
                    .hasSize(book.waiting(0).size() + book.waiting(1).size())
                    .allSatisfy(entry -> assertThat(
                                    entry.claim() == null ? null : entry.claim().by())
                            .isEqualTo(book.holders.get(entry.mentionId())));
            assertThat(list.standing()).isEqualTo(book.settledBy.size());
        }
        assertThat(acts).hasSizeGreaterThan(10);
    }

    private void settle(Notebook book, WaitingMentions list, Random random, long mention, String by, List<Long> acts) {
        List<Long> ofName = book.waiting(book.names.get(mention));
        int all = random.nextInt(3) == 0 ? Math.max(1, ofName.size() - random.nextInt(2)) : 0;
        Long subject = random.nextBoolean() ? null : Long.valueOf(list.subject);
        var outcome = decisions.settle(new Verdict(mention, subject, all, by, "因为"));
        if (book.settledBy.containsKey(mention)) {
            assertThat(outcome).isEqualTo(new Refused(Refusal.DECIDED_ALREADY));
        } else if (!book.holders.getOrDefault(mention, by).equals(by)) {
            assertThat(outcome).isEqualTo(new Refused(Refusal.HELD));
        } else if (all > 0 && all != ofName.size()) {
            assertThat(outcome).isEqualTo(new Refused(Refusal.OTHERS_CHANGED));
        } else {
            assertThat(outcome).isInstanceOf(Recorded.class);
            long act = ((Recorded) outcome).decisionId();
            acts.add(act);
            (all > 0 ? ofName : List.of(mention)).forEach(each -> {
                book.settledBy.put(each, act);
                book.free(each);
            });
        }
    }

    private void undo(Notebook book, Random random, List<Long> acts, String by) {
        if (acts.isEmpty()) {
            return;
        }
        long act = acts.get(random.nextInt(acts.size()));
        long standing = book.settledBy.values().stream().filter(a -> a == act).count();
        var outcome = decisions.undoAct(act, by, "");
        if (standing == 0) {
            assertThat(outcome).isEqualTo(new Refused(Refusal.ALREADY_UNDONE));
        } else {
            assertThat(outcome).isInstanceOf(Recorded.class);
            assertThat(((Recorded) outcome).mentions()).isEqualTo((int) standing);
            book.settledBy.values().removeIf(a -> a == act);
        }
    }
}
