package org.sunmao.app.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import tools.jackson.databind.json.JsonMapper;

/** The queue and what clerks do with it. */
@SunmaoDatabaseTest
class DeskTest {

    private static final Scope LIN = Scope.district("lin");
    private static final Scope CHEN = Scope.district("chen");
    private static int count;

    private final String tag = "桌" + count++;
    private final WorkerDatabase worker;
    private final WaitingMentions list;
    private final Claims claims;
    private final DeskQueue queue;
    private final Decisions decisions;
    private final ReviewDesk desk;

    DeskTest(WebDatabase web, WorkerDatabase worker) {
        this.worker = worker;
        this.list = new WaitingMentions(worker, tag);
        this.claims = new Claims(worker);
        this.queue = new DeskQueue(web, claims);
        this.decisions = new Decisions(worker);
        this.desk = new ReviewDesk(web, JsonMapper.builder().build());
    }

    private List<Long> queue(Scope scope, ReviewFilter filter) {
        return queue.list(scope, filter, 0, 100).stream()
                .map(ReviewEntry::mentionId)
                .toList();
    }

    private Verdict link(long mention, String by) {
        return new Verdict(mention, list.subject, 0, by, "");
    }

    private Verdict allOfName(long mention, Long subject, int of, String why) {
        return new Verdict(mention, subject, of, "lin", why);
    }

    private static long id(Decisions.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Recorded.class);
        return ((Recorded) outcome).decisionId();
    }

    @Test
    void what_touches_most_rows_and_area_comes_first() {
        long small = list.waits("小", "101", "50", 1, 0);
        long manyRows = list.waits("常", "102", "50", 30, 0);
        long large = list.waits("大", "103", "9000", 10, 0);
        list.weighed();
        assertThat(queue(LIN, list.filter())).containsExactly(large, manyRows, small);
        ReviewEntry first = queue.list(LIN, list.filter(), 0, 1).get(0);
        assertThat(first.rows()).isEqualTo(10);
        assertThat(first.areaSqm()).isEqualByComparingTo("90000");
        assertThat(queue.place(LIN, list.filter(), manyRows)).isEqualTo(new QueuePlace(2, 3, large, small));
        assertThat(queue.place(LIN, list.filter(), large).previous()).isNull();
        assertThat(queue.place(LIN, list.filter(), small).next()).isNull();
    }

    @Test
    void taxes_count_for_those_alone_who_may_see_them() {
        var taxes = new WaitingMentions(worker, "税" + tag);
        long rows = taxes.waits("行多", "101", "0", 20, 0);
        long pays = taxes.taxed("交税", 5_000_000_00L, 15);
        taxes.weighed();
        Scope exact = LIN.withTax(TaxSight.EXACT);
        assertThat(queue(exact, taxes.filter())).containsExactly(pays, rows);
        assertThat(queue.list(exact, taxes.filter(), 0, 1).get(0).moneyFen())
                .as("twelve months of fifteen")
                .isEqualTo(12 * 5_000_000_00L);
        assertThat(queue(LIN.withTax(TaxSight.BANDS), taxes.filter())).containsExactly(rows, pays);
        assertThat(queue.list(LIN, taxes.filter(), 0, 9)).allMatch(entry -> entry.moneyFen() == null);
    }

    @Test
    void the_queue_is_narrowed_to_source_kind_building_and_street_and_counts_what_each_leaves() {
        long tower = list.building(tag + "海天大厦", tag + "海风街道");
        long inside = list.waits("楼内", "101", "50", 1, tower);
        long outside = list.waits("楼外", "102", "50", 1, 0);
        list.weighed();
        QueueChoices choices = queue.choices(LIN, list.filter());
        QueueChoices.Option building = choices.buildings().stream()
                .filter(o -> o.zh().equals(tag + "海天大厦"))
                .findFirst()
                .orElseThrow();
        assertThat(building.waiting()).isEqualTo(1);
        assertThat(choices.sources()).anyMatch(o -> o.value().equals("list-" + tag) && o.waiting() == 2);
        String source = "list-" + tag;
        assertThat(queue(LIN, new ReviewFilter(source, "", building.value(), "")))
                .containsExactly(inside);
        assertThat(queue(LIN, new ReviewFilter(source, "", "", tag + "海风街道"))).containsExactly(inside);
        assertThat(queue(LIN, new ReviewFilter(source, "", ReviewFilter.NOT_KNOWN, "")))
                .containsExactly(outside);
        assertThat(queue(LIN, new ReviewFilter(source, "", "", ReviewFilter.NOT_KNOWN)))
                .containsExactly(outside);
        assertThat(queue(LIN, new ReviewFilter(source, "building", "", ""))).isEmpty();
        assertThat(queue.count(LIN, new ReviewFilter(source, "enterprise", "", "")))
                .isEqualTo(2);
    }

    @Test
    void another_source_is_not_seen_in_list_count_choices_or_next() {
        list.waits("甲", "101", "50", 1, 0);
        list.weighed();
        Scope stranger = Scope.none().withPerson("steward");
        assertThat(queue(stranger, list.filter())).isEmpty();
        assertThat(queue.count(stranger, ReviewFilter.ALL)).isZero();
        assertThat(queue.choices(stranger, ReviewFilter.ALL).sources()).isEmpty();
        assertThat(queue.next(stranger, ReviewFilter.ALL, 0)).isEmpty();
    }

    @Test
    void two_clerks_are_handed_different_items_until_one_leaves_or_goes_home() {
        long first = list.waits("一", "101", "90", 1, 0);
        long second = list.waits("二", "102", "50", 1, 0);
        list.weighed();
        assertThat(queue.next(LIN, list.filter(), 0)).contains(first);
        assertThat(queue.next(CHEN, list.filter(), 0)).contains(second);
        assertThat(queue.list(CHEN, list.filter(), 0, 1).get(0).claim().by()).isEqualTo("lin");
        assertThat(claims.take(first, "chen").orElseThrow().by()).isEqualTo("lin");
        assertThat(decisions.settle(link(first, "chen"))).isEqualTo(new Refused(Refusal.HELD));
        assertThat(claims.renew(first, "lin")).isTrue();
        assertThat(claims.renew(first, "chen")).isFalse();
        claims.leave(first, "lin");
        assertThat(queue.next(CHEN, list.filter(), 0)).contains(first);
        list.holdersGoHome();
        assertThat(claims.renew(first, "chen")).as("too late").isFalse();
        assertThat(queue.next(LIN, list.filter(), 0)).contains(first);
    }

    @Test
    void a_clerk_holds_two_items_at_most() {
        long first = list.waits("一", "101", "90", 1, 0);
        long second = list.waits("二", "102", "50", 1, 0);
        long third = list.waits("三", "103", "10", 1, 0);
        list.weighed();
        for (long mention : List.of(first, second, third)) {
            assertThat(claims.take(mention, "lin").orElseThrow().by()).isEqualTo("lin");
        }
        assertThat(queue.list(LIN, list.filter(), 0, 9))
                .extracting(entry -> entry.claim() == null)
                .containsExactly(true, false, false);
    }

    @Test
    void what_is_skipped_comes_back_at_the_end_of_that_clerks_queue_alone() {
        long first = list.waits("一", "101", "90", 1, 0);
        long second = list.waits("二", "102", "50", 1, 0);
        long third = list.waits("三", "103", "10", 1, 0);
        list.weighed();
        claims.skip(first, "lin");
        assertThat(queue.ahead(LIN, list.filter(), 0, 9)).containsExactly(second, third, first);
        assertThat(queue.ahead(CHEN, list.filter(), 0, 9)).containsExactly(first, second, third);
        claims.skip(second, "lin");
        assertThat(queue.ahead(LIN, list.filter(), 0, 9)).containsExactly(third, first, second);
        assertThat(queue.ahead(LIN, list.filter(), third, 9)).containsExactly(first, second);
        assertThat(queue.ahead(CHEN, list.filter(), second, 9))
                .as("the rest, then what was passed over")
                .containsExactly(third, first);
    }

    @Test
    void a_decision_on_what_another_has_decided_is_refused_and_undone_opens_it_again() {
        long mention = list.waits("一", "101", "90", 1, 0);
        list.weighed();
        long made = id(decisions.settle(link(mention, "lin")));
        assertThat(decisions.settle(link(mention, "chen"))).isEqualTo(new Refused(Refusal.DECIDED_ALREADY));
        assertThat(decisions.settle(link(mention, "lin"))).isEqualTo(new Refused(Refusal.DECIDED_ALREADY));
        assertThat(claims.take(mention, "chen")).as("nothing waits there").isEmpty();
        assertThat(queue(LIN, list.filter())).isEmpty();
        id(decisions.undoAct(made, "chen", "看错了"));
        assertThat(queue(LIN, list.filter())).containsExactly(mention);
        id(decisions.settle(link(mention, "chen")));
        assertThat(list.standing()).isEqualTo(1);
    }

    @Test
    void a_word_about_all_of_a_name_is_a_decision_for_each_and_is_undone_as_one() {
        long first = list.waits("同名", "101", "90", 3, 0);
        long second = list.waits("同名", "102", "50", 2, 0);
        long decided = list.waits("同名", "103", "50", 1, 0);
        list.linked("同名", "104");
        long another = list.waits("别名", "105", "10", 1, 0);
        list.weighed();
        id(decisions.settle(link(decided, "chen")));
        assertThat(desk.sameName(LIN, first)).isEqualTo(new SameName(2, 5, 1));
        assertThat(decisions.settle(allOfName(first, list.other, 2, " "))).isEqualTo(new Refused(Refusal.NO_REASON));
        assertThat(decisions.settle(allOfName(first, list.other, 3, "门牌")))
                .isEqualTo(new Refused(Refusal.OTHERS_CHANGED));
        assertThat(list.standing()).isEqualTo(1);

        long act = id(decisions.settle(allOfName(first, list.other, 2, "门牌")));
        assertThat(queue(LIN, list.filter())).containsExactly(another);
        MadeDecision made = desk.findDecision(LIN, act).orElseThrow();
        assertThat(made.mentions()).isEqualTo(2);
        assertThat(made.why()).isEqualTo("门牌");
        assertThat(desk.listDecisions(LIN, new DecisionFilter("lin", "", "standing", tag + "同名"), Long.MAX_VALUE, 9))
                .extracting(MadeDecision::id)
                .as("one line")
                .containsExactly(act);
        assertThat(desk.findItem(LIN, second).orElseThrow().standing().act()).isEqualTo(act);

        var undone = (Recorded) decisions.undoAct(act, "lin", "");
        assertThat(undone.mentions()).isEqualTo(2);
        assertThat(queue(LIN, list.filter())).containsExactly(first, second, another);
        assertThat(decisions.undoAct(act, "lin", "")).isEqualTo(new Refused(Refusal.ALREADY_UNDONE));
        assertThat(decisions.undoAct(undone.decisionId(), "lin", "")).isEqualTo(new Refused(Refusal.IS_AN_UNDO));
    }

    @Test
    void of_a_word_about_all_one_may_be_taken_back_alone() {
        long first = list.waits("同名", "101", "90", 1, 0);
        long second = list.waits("同名", "102", "50", 1, 0);
        list.weighed();
        long act = id(decisions.settle(allOfName(first, null, 2, "自成一家")));
        MadeDecision beside = desk.findItem(LIN, second).orElseThrow().standing();
        assertThat(beside.kind()).isEqualTo("same");
        id(decisions.undo(beside.id(), "lin", ""));
        assertThat(queue(LIN, list.filter())).containsExactly(second);
        assertThat(desk.findDecision(LIN, act).orElseThrow().standing()).isEqualTo(1);
        assertThat(((Recorded) decisions.undoAct(act, "lin", "")).mentions()).isEqualTo(1);
        assertThat(queue(LIN, list.filter())).containsExactly(first, second);
    }

    @Test
    void an_item_shows_what_was_known_before_of_its_name_and_source() {
        long here = list.waits("同名", "101", "90", 1, 0);
        long before = list.waits("同名", "102", "50", 1, 0);
        list.weighed();
        id(decisions.settle(new Verdict(before, list.other, 0, "chen", "问过物业")));
        worker.client().sql("""
                        insert into resolution.link (mention_id, zone, subject_id, bits, probability, reasons, candidates, decided_by, model,
                            from_at, until_at)
                        values (?, 'linked', ?, 6, 1, '[]', '[]', 'machine', 'older-model', now() - interval '9 days', now() - interval '1 day')
                        """).params(here, list.subject).update();
        ReviewHistory history = desk.findItem(LIN, here).orElseThrow().history();
        assertThat(history.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.mentionId()).isEqualTo(before);
            assertThat(earlier.fields()).isEqualTo(Map.of("name", tag + "同名", "room", "102"));
            assertThat(earlier.decided()).isTrue();
        });
        assertThat(history.decisions()).singleElement().satisfies(said -> {
            assertThat(said.by()).isEqualTo("chen");
            assertThat(said.why()).isEqualTo("问过物业");
        });
        assertThat(history.former()).singleElement().satisfies(former -> {
            assertThat(former.model()).isEqualTo("older-model");
            assertThat(former.subjectId()).isEqualTo(list.subject);
        });
    }

    @Test
    void a_sitting_counts_words_that_stand_and_knows_the_last() {
        Scope clerk = Scope.district("clerk-" + tag);
        long first = list.waits("同名", "101", "90", 1, 0);
        list.waits("同名", "102", "50", 1, 0);
        long third = list.waits("三", "103", "10", 1, 0);
        list.weighed();
        assertThat(desk.sitting(clerk)).isEqualTo(new Sitting(0, 0, null, null, null));
        long all = id(decisions.settle(new Verdict(first, list.subject, 2, clerk.person(), "一家")));
        long ruled = id(decisions.reject(third, list.other, clerk.person(), ""));
        assertThat(desk.sitting(clerk))
                .extracting(Sitting::words, Sitting::mentions, Sitting::last)
                .containsExactly(1, 2, ruled);
        id(decisions.undoAct(ruled, clerk.person(), ""));
        assertThat(desk.sitting(clerk).last()).isEqualTo(all);
        assertThat(desk.sitting(CHEN).last()).isNotEqualTo(all);
    }
}
