package org.sunmao.app.matters.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.Reader;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterEvent;
import org.sunmao.app.matters.MatterMove;
import org.sunmao.app.matters.MatterMoved;
import org.sunmao.app.matters.MatterQuery;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.Part;
import org.sunmao.app.matters.Promise;
import org.sunmao.app.matters.SampleKind;
import org.sunmao.app.matters.watch.Overdue;

/** A kind that the test declares, through the engine and the real database: who sees it, who moves it, and what becomes of its clocks. */
class MatterDeskTest extends MatterWorld {

    @Test
    void numbers_of_a_year_follow_each_other_without_a_gap_even_when_opening_breaks() {
        Matter first = opened("first");
        try {
            opened("breaks");
        } catch (IllegalStateException expected) {
            // The listener's fault takes back matter and number.
        }
        Matter second = opened("second");
        assertThat(first.number()).matches("YS-[0-9]{4}-[0-9]{6}");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
        assertThat(matters.findNumber(office.scope(), second.number())).contains(second);
    }

    private static int serial(Matter matter) {
        return Integer.parseInt(matter.number().substring(8));
    }

    @Test
    void a_matter_is_seen_by_those_whose_it_is_and_by_nobody_else() {
        Matter matter = opened("sight");
        for (Reader reader : List.of(office, firm, steward)) {
            assertThat(sees(reader, matter)).as(reader.username()).isTrue();
        }
        for (Reader reader : List.of(roads, power, otherFirm, member)) {
            assertThat(sees(reader, matter)).as(reader.username()).isFalse();
        }
        assertThat(matters.find(Scope.none(), matter.id())).isEmpty();
        assertThat(matters.find(Scope.district("nobody-of-this-name"), matter.id()))
                .isEmpty();

        move(office, matter, "assign", "lead-unit", "roads");
        assertThat(sees(roads, matter)).isTrue();
        assertThat(sees(power, matter)).isFalse();

        assertThat(move(roads, matter, "return", "why", "归供电", "suggested-unit", "power")
                        .done())
                .isTrue();
        assertThat(sees(roads, matter)).as("what was given back").isFalse();
        Part returned = matters.parts(office.scope(), matter.id()).get(0);
        assertThat(returned.state()).isEqualTo("returned");
        assertThat(returned.suggested()).isEqualTo("power");
    }

    @Test
    void words_are_found_within_the_reader_s_scope_alone() {
        Matter matter = opened("寻 100% 的路");
        var query = new MatterQuery(
                "sample", List.of(), "100%", null, null, null, null, false, MatterQuery.Order.DUE, false);
        assertThat(matters.list(office.scope(), query, null, 50).page().rows())
                .extracting(Matter::id)
                .containsExactly(matter.id());
        assertThat(matters.list(otherFirm.scope(), query, null, 50).page().rows())
                .isEmpty();
        assertThat(count(member, "select count(*) from matters.with_words('路')"))
                .as("of a kind that the role never sees not even ids")
                .isZero();
    }

    @Test
    void every_step_belongs_to_its_actors_and_to_its_state() {
        Matter matter = opened("steps");
        for (MatterMove step : SampleKind.get().moves()) {
            if (step.from().contains("received")) {
                for (Reader reader : List.of(roads, steward, firm, otherFirm, member)) {
                    assertThat(move(reader, matter, step.word(), "why", "x", "lead-unit", "roads")
                                    .result())
                            .as(reader.username() + " " + step.word())
                            .isEqualTo(Result.NOT_YOURS);
                }
            } else {
                assertThat(move(office, matter, step.word()).result())
                        .as(step.word())
                        .isEqualTo(Result.NOT_NOW);
            }
        }
        assertThat(desk.listMoves(desk.standing(office), matter))
                .extracting(MatterMove::word)
                .containsExactly("check", "assign", "refuse");
        assertThat(desk.listMoves(desk.standing(firm), matter)).isEmpty();
        assertThat(again(matter).moves()).as("nothing was changed").isZero();
    }

    @Test
    void what_must_be_filled_in_before_a_state_is_asked_for_and_read() {
        assertThat(desk.open(firm, new NewMatter("sample", "t", null, List.of(71L), List.of(), Map.of(), List.of()))
                        .outcome())
                .isEqualTo(new Outcome(Result.MISSING, List.of("content")));
        Matter matter = opened("fields");
        assertThat(move(office, matter, "assign")).isEqualTo(new Outcome(Result.MISSING, List.of("lead-unit")));
        assertThat(move(office, matter, "assign", "lead-unit", "moon"))
                .isEqualTo(new Outcome(Result.UNREADABLE, List.of("lead-unit")));
        assertThat(move(office, matter, "refuse").result()).isEqualTo(Result.NO_REASON);
        assertThat(move(office, opened("refused"), "refuse", "why", "不在本区").done())
                .as("what ends early is not asked for what is needed later")
                .isTrue();
        assertThat(move(office, matter, "check", "sort", "road", "sum", "5").done())
                .isTrue();
        assertThat(again(matter).fields())
                .as("a step keeps what it asks for and no more")
                .containsOnly(Map.entry("content", "门前的路坏了"), Map.entry("sort", "road"));
        assertThat(desk.change(office, again(matter), again(matter).moves(), Map.of("sum", "1,234.50", "sort", ""))
                        .done())
                .isTrue();
        assertThat(again(matter).fields()).containsEntry("sum", "123450").doesNotContainKey("sort");
    }

    @Test
    void of_two_who_act_on_the_same_state_one_comes_too_late() throws Exception {
        Matter matter = opened("race");
        Callable<Outcome> assign =
                () -> desk.move(office, matter, "assign", matter.moves(), "", Map.of("lead-unit", "roads"));
        try (var pool = new Pool()) {
            assertThat(pool.all(assign, assign).stream().map(Outcome::result))
                    .containsExactlyInAnyOrder(Result.DONE, Result.TOO_LATE);
        }
        assertThat(matters.parts(office.scope(), matter.id())).hasSize(1);
    }

    private static final class Pool implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(2);

        @SafeVarargs
        final List<Outcome> all(Callable<Outcome>... work) throws Exception {
            var done = new ArrayList<Outcome>();
            for (var each : threads.invokeAll(Arrays.asList(work))) {
                done.add(each.get());
            }
            return done;
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    @Test
    void units_have_parts_with_words_of_their_own() {
        Matter matter = assigned("parts", "roads", "power");
        assertThat(matter.units()).containsExactly("roads", "power");
        assertThat(acts.part(power, matter, "power", "answered", "线路无碍", null).done())
                .isTrue();
        assertThat(acts.part(roads, matter, "power", "answered", "x", null).result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(acts.part(roads, matter, "roads", "answered", "x", null).result())
                .as("the leading unit answers by a step")
                .isEqualTo(Result.NOT_NOW);
        assertThat(matters.parts(roads.scope(), matter.id()))
                .extracting(Part::unit, Part::state, Part::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("roads", "asked", ""),
                        org.assertj.core.groups.Tuple.tuple("power", "answered", "线路无碍"));
        assertThat(matters.parts(firm.scope(), matter.id()))
                .as("the enterprise reads the answer, not what units say to each other")
                .isEmpty();

        assertThat(move(office, matter, "assign", "lead-unit", "power", "co-units", "")
                        .done())
                .isTrue();
        Matter put = again(matter);
        assertThat(put.leadUnit()).isEqualTo("power");
        assertThat(put.units()).containsExactly("power");
        assertThat(sees(roads, put)).isFalse();
        assertThat(move(power, put, "answer", "answer", "已修好").done()).isTrue();
        assertThat(matters.parts(power.scope(), put.id()).get(0).answer()).isEqualTo("已修好");
    }

    @Test
    void a_judgement_is_told_to_confidants_and_to_no_handler() {
        Matter matter = assigned("judged", "roads", "");
        move(roads, matter, "answer", "answer", "已修好");
        assertThat(move(otherFirm, matter, "judge", "mark", "2").result()).isEqualTo(Result.NOT_YOURS);
        assertThat(move(firm, matter, "judge", "mark", "2").done()).isTrue();
        assertThat(again(matter).fields()).doesNotContainKey("mark");
        assertThat(words(office, matter)).contains("judge");
        assertThat(matters.history(office.scope(), matter.id()).get(0).facts()).containsEntry("mark", "2");
        for (Reader reader : List.of(roads, steward, firm)) {
            assertThat(words(reader, matter))
                    .as(reader.username())
                    .contains("answer")
                    .doesNotContain("judge");
        }
        assertThat(count(roads, "select count(*) from matters.event where event = 'judge'"))
                .isZero();
    }

    @Test
    void a_step_can_be_taken_within_its_days_and_not_afterwards() {
        Matter matter = assigned("within", "roads", "");
        since(matter, 15);
        assertThat(move(roads, matter, "return", "why", "不归我们").result()).isEqualTo(Result.OVER);
        assertThat(desk.listMoves(desk.standing(roads), again(matter)))
                .extracting(MatterMove::word)
                .containsExactly("answer");
    }

    @Test
    void the_clock_stands_still_and_goes_on_with_the_days_that_were_left() {
        Matter matter = assigned("clock", "roads", "");
        assertThat(matter.dueOn()).isEqualTo(time.after(5));
        due(matter, time.after(2));
        Matter seen = again(matter);
        assertThat(acts.pause(power, seen, seen.moves(), "等材料").result()).isEqualTo(Result.NOT_YOURS);
        assertThat(acts.pause(roads, seen, seen.moves(), "").result()).isEqualTo(Result.NO_REASON);
        assertThat(acts.pause(roads, seen, seen.moves(), "等材料").done()).isTrue();
        assertThat(again(matter).dueOn()).isNull();
        assertThat(again(matter).pausedOn()).isEqualTo(time.today());
        assertThat(acts.resume(roads, again(matter), again(matter).moves(), "材料到了")
                        .done())
                .isTrue();
        assertThat(again(matter).dueOn()).isEqualTo(time.after(2));
        assertThat(acts.prolong(roads, again(matter), again(matter).moves(), "雨季", time.after(9))
                        .result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(acts.prolong(office, again(matter), again(matter).moves(), "雨季", time.after(9))
                        .done())
                .isTrue();
        assertThat(again(matter).dueOn()).isEqualTo(time.after(9));
    }

    @Test
    void what_is_overdue_is_told_once_for_each_step_and_never_while_the_clock_stands_still(@Autowired Overdue overdue) {
        Matter late = assigned("late", "roads", "");
        Matter paused = assigned("paused", "roads", "");
        acts.pause(office, paused, paused.moves(), "停工");
        LocalDate today = time.today();
        LocalDate yesterday = today.minusDays(1);
        while (time.left(yesterday) == 0) {
            yesterday = yesterday.minusDays(1);
        }
        due(late, yesterday);
        overdue.look();
        overdue.look();
        assertThat(words(roads, late).stream().filter("overdue"::equals)).hasSize(1);
        assertThat(words(firm, late)).doesNotContain("overdue");
        due(late, today.minusDays(60));
        overdue.look();
        assertThat(again(late).overdue()).isEqualTo(Overdue.MOST);
        assertThat(words(roads, late).stream().filter("overdue"::equals)).hasSize(2);
        assertThat(words(office, paused)).doesNotContain("overdue");
        move(roads, late, "answer", "answer", "好了");
        assertThat(again(late).overdue()).as("a new state begins anew").isZero();
    }

    @Test
    void a_matter_goes_on_with_another_and_by_itself_again_as_if_nothing_had_been() {
        Matter one = assigned("one", "roads", "");
        Matter other = assigned("other", "power", "");
        Matter before = again(one);
        assertThat(joining.merge(roads, one, other, one.moves(), "同一件事").result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(joining.merge(office, one, one, one.moves(), "同一件事").result())
                .isEqualTo(Result.NOT_NOW);
        assertThat(joining.merge(office, one, other, one.moves(), "同一件事").done())
                .isTrue();
        assertThat(move(roads, one, "answer", "answer", "x").result()).isEqualTo(Result.NOT_NOW);
        assertThat(matters.listMerged(office.scope(), other.id()))
                .extracting(Matter::id)
                .containsExactly(one.id());
        assertThat(joining.merge(office, again(other), again(one), again(other).moves(), "圈")
                        .result())
                .as("no circles")
                .isEqualTo(Result.NOT_NOW);
        Matter third = opened("third");
        assertThat(joining.merge(office, again(other), third, again(other).moves(), "链")
                        .result())
                .as("no chains")
                .isEqualTo(Result.TOO_LATE);

        assertThat(joining.unmerge(office, again(one), again(one).moves(), "不是一件事")
                        .done())
                .isTrue();
        Matter after = again(one);
        assertThat(List.of(after.state(), after.units(), after.dueOn(), after.fields()))
                .isEqualTo(List.of(before.state(), before.units(), before.dueOn(), before.fields()));
        assertThat(words(office, one)).contains("merged", "unmerged");
        assertThat(words(office, other)).contains("merged-here", "unmerged-here");
    }

    @Test
    void a_promise_has_a_day_and_an_end() {
        Matter matter = assigned("promised", "roads", "");
        assertThat(acts.promise(power, matter, "月底前修好", time.after(10)).result())
                .isEqualTo(Result.NOT_YOURS);
        assertThat(acts.promise(roads, matter, "月底前修好", time.today().minusDays(1))
                        .result())
                .isEqualTo(Result.UNREADABLE);
        assertThat(acts.promise(roads, matter, "月底前修好", time.after(10)).done()).isTrue();
        Promise promise = matters.promises(firm.scope(), matter.id()).get(0);
        assertThat(promise.unit()).isEqualTo("roads");
        assertThat(acts.closePromise(roads, matter, promise.id(), "withdrawn", "")
                        .result())
                .isEqualTo(Result.NO_REASON);
        assertThat(acts.closePromise(roads, matter, promise.id(), "withdrawn", "雨".repeat(1001))
                        .result())
                .isEqualTo(Result.NO_REASON);
        assertThat(acts.closePromise(roads, matter, promise.id(), "kept", "").done())
                .isTrue();
        assertThat(acts.closePromise(roads, matter, promise.id(), "broken", "").result())
                .isEqualTo(Result.TOO_LATE);
    }

    @Test
    void a_word_is_told_to_those_it_is_meant_for() {
        Matter matter = assigned("comments", "roads", "");
        assertThat(acts.comment(roads, matter, "请补照片", false).done()).isTrue();
        assertThat(acts.comment(roads, matter, "内部：缺人手", true).done()).isTrue();
        assertThat(acts.comment(member, matter, "x", false).result()).isEqualTo(Result.NOT_YOURS);
        assertThat(matters.history(firm.scope(), matter.id()))
                .extracting(MatterEvent::why)
                .contains("请补照片")
                .doesNotContain("内部：缺人手");
        assertThat(matters.history(office.scope(), matter.id()))
                .extracting(MatterEvent::why)
                .contains("内部：缺人手");
    }

    @Test
    void rooms_hear_of_each_step_within_its_transaction() {
        Matter matter = assigned("heard", "roads", "");
        assertThat(Declared.NEWS.stream()
                        .filter(news -> news.matter().id() == matter.id())
                        .map(MatterMoved::word))
                .containsExactly("opened", "assign");
    }

    @Test
    void nothing_that_was_told_can_be_changed() {
        Matter matter = opened("kept");
        for (String sql : List.of(
                "update matters.event set why = 'x' where matter_id = " + matter.id(),
                "delete from matters.event where matter_id = " + matter.id(),
                "delete from matters.matter where id = " + matter.id())) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> worker.client().sql(sql).update())
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }
}
