package org.sunmao.app.awards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.awards.AwardWorld;
import org.sunmao.app.awards.desk.ApplicationDesk.Applied;
import org.sunmao.app.awards.desk.ApplicationDesk.Cell;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;

/** Applications on their way, without pages: caps at the tenth part of the investment, budgets that two want at once, and whoever may decide. */
@DirtiesContext
class AwardPathTest extends AwardsInUse {

    /** Of ten million invested 800,000 were granted before; what comes to 9.99, 10.00 and 10.01 percent together. */
    @ParameterizedTest
    @CsvSource({"398000, 199000", "400000, 200000", "402000, 200000", "400000.02, 200000", "399999.98, 199999.99"})
    void a_tenth_of_the_investment_is_the_most_under_all_clauses_together(String equipment, String granted) {
        long policy = world.policy(publishing, policies, "5000万元");
        long firm = firm();
        granted(policy, "project", firm, yuan("investment", 10_000_000), TECH);
        Cell bought = new Cell(
                "base:equipment",
                new java.math.BigDecimal(equipment).movePointRight(2).toPlainString(),
                "发票");
        Matter matter = granted(policy, "equipment", firm, bought, yuan("investment", 10_000_000));
        long fen = new java.math.BigDecimal(granted).movePointRight(2).longValueExact();
        assertThat(money(matter).grantedFen()).isEqualTo(fen);
        assertThat(world.ledger(policy)).isEqualTo(80_000_000L + fen).isLessThanOrEqualTo(100_000_000L);
        Applied more = apply(policy, "equipment", firm, bought, yuan("investment", 10_000_000));
        assertThat(more.word())
                .as("one at a time, and nothing where the cap is reached")
                .isIn("there", "nothing-left");
    }

    @Test
    void the_cap_counts_what_was_granted_in_other_years() {
        long policy = world.policy(publishing, policies, "5000万元");
        long firm = firm();
        worker.client().sql("""
                        insert into policies.payment (policy_id, clause_key, clause_hash, enterprise_id, year, fen, reference, by_person)
                        values (?, 'project', repeat('0', 64), ?, 2024, 95000000, 'old-' || ?, 'test')
                        """).params(policy, firm, firm).update();
        Matter matter =
                granted(policy, "equipment", firm, yuan("equipment", 1_000_000), yuan("investment", 10_000_000));
        assertThat(money(matter).grantedFen())
                .as("950,000 of a million are gone")
                .isEqualTo(5_000_000L);
    }

    @Test
    void of_two_decisions_at_once_the_budget_pays_one() throws Exception {
        long policy = world.policy(publishing, policies, "100万元");
        List<Matter> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Cell[] cells = {yuan("investment", 10_000_000), TECH};
            Matter matter = applied(policy, "project", firm(), cells);
            noticed(matter, unit, cells);
            all.add(matter);
        }
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Outcome>> steps = all.stream()
                    .map(matter -> (Callable<Outcome>) () -> step(office, matter, "decide", Map.of()))
                    .toList();
            var outcomes = new ArrayList<Outcome>();
            for (var future : threads.invokeAll(steps)) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).filteredOn(Outcome::done).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.done())
                    .allSatisfy(outcome -> assertThat(outcome.fields()).containsExactly("amount-moved"));
        } finally {
            threads.shutdown();
        }
        assertThat(world.ledger(policy)).isEqualTo(80_000_000L);
        Matter left = all.stream()
                .filter(matter -> get(matter).state().equals("noticed"))
                .findFirst()
                .orElseThrow();
        done(office, left, "recheck", Map.of());
        assertThat(book.listNotices(office.scope(), left.id())).allMatch(notice -> notice.ended());
        done(unit, left, "check", Map.of("answer", "属实"));
        done(office, left, "notice", Map.of("notice-words", "重新公示"));
        world.over(left.id());
        done(office, left, "decide", Map.of());
        assertThat(money(left).grantedFen()).as("what the budget has left").isEqualTo(20_000_000L);
        assertThat(world.ledger(policy)).isEqualTo(100_000_000L);
        assertThat(apply(policy, "project", firm(), yuan("investment", 10_000_000), TECH)
                        .word())
                .isEqualTo("nothing-left");
    }

    @Test
    void nobody_decides_what_he_checked_nor_before_its_time_nor_over_an_objection() {
        long policy = world.policy(publishing, policies, "5000万元");
        Cell[] cells = {yuan("investment", 1_000_000), TECH};
        Matter matter = applied(policy, "project", firm(), cells);
        done(office, matter, "accept", Map.of("lead-unit", AwardWorld.UNIT));
        refused(unit, matter, "check", "unchecked");
        desk.verify(
                unit,
                book.find(office.scope(), matter.id()).orElseThrow(),
                List.of(cells[0], new Cell("attribute:qualification", "-", "查无此证")));
        refused(unit, matter, "check", "does-not-fit");
        desk.verify(second, book.find(office.scope(), matter.id()).orElseThrow(), List.of(cells));
        done(second, matter, "check", Map.of("answer", "属实"));
        assertThat(step(office, matter, "notice", Map.of("notice-words", "联系人：张三丰，电话13800001234")))
                .isEqualTo(new Outcome(Outcome.Result.REFUSED, List.of("leak")));
        assertThat(get(matter).state()).as("nothing of it is kept").isEqualTo("checked");
        done(office, matter, "notice", Map.of("notice-words", "异议向区产业局提出"));
        refused(office, matter, "decide", "notice-runs");
        world.over(matter.id());
        refused(second, matter, "decide", "own-check");
        long notice = book.listNotices(office.scope(), matter.id()).get(0).id();
        worker.client()
                .sql("insert into awards.objection (notice_id, words) values (?, '不是高新技术企业')")
                .param(notice)
                .update();
        refused(office, matter, "decide", "objections");
        assertThat(get(matter).state()).isEqualTo("noticed");
        done(office, matter, "refuse", Map.of("ground", "objection"));
        assertThat(book.findPublic(notice)).as("taken back").isEmpty();
        assertThat(world.ledger(policy)).isZero();
    }

    @Test
    void what_is_not_open_or_does_not_fit_cannot_be_applied_for() {
        long policy = world.policy(publishing, policies, "5000万元");
        long firm = firm();
        assertThat(apply(policy, "waiting", firm).word()).isEqualTo("not-reviewed");
        assertThat(apply(policy, "nothing", firm).word()).isEqualTo("no-clause");
        assertThat(apply(policy, "project", firm, yuan("investment", 100)).word())
                .isEqualTo("does-not-fit");
        assertThat(apply(policy, "project", firm, TECH).word()).isEqualTo("incomplete");
        long later = world.policy(publishing, policies, "1万元", "apply-from: 2099-01-01");
        assertThat(apply(later, "equipment", firm, yuan("equipment", 1)).word()).isEqualTo("too-early");
        long gone = world.policy(publishing, policies, "1万元", "apply-to: 2026-01-02");
        assertThat(apply(gone, "equipment", firm, yuan("equipment", 1)).word()).isEqualTo("too-late");
        assertThat(worker.client()
                        .sql("select count(*) from awards.application where enterprise_id = ?")
                        .param(firm)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
