package org.sunmao.app.awards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.desk.MoneyDesk.Line;
import org.sunmao.app.awards.desk.MoneyDesk.Word;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;

/** Money of applications, without pages: it goes out up to the decision, comes back, and is counted. */
@DirtiesContext
class AwardMoneyTest extends AwardsInUse {

    @Test
    void money_goes_out_up_to_the_decision_and_comes_back_up_to_what_was_paid() {
        long policy = world.policy(publishing, policies, "5000万元");
        Matter matter = granted(policy, "project", firm(), yuan("investment", 1_000_000), TECH);
        var application = book.find(office.scope(), matter.id()).orElseThrow();
        assertThat(money(matter).grantedFen()).isEqualTo(8_000_000L);
        assertThat(moneyDesk.recover(office, application, line(1, "R0"))).isEqualTo(Word.OVER_PAID);
        assertThat(moneyDesk.pay(unit, application, line(80_001, "V1"))).isEqualTo(Word.OVER);
        assertThat(moneyDesk.pay(unit, application, new Line(100L, time.today().plusDays(1), "V1", "")))
                .as("a day to come")
                .isEqualTo(Word.UNREADABLE);
        assertThat(moneyDesk.pay(unit, application, line(50_000, "V1"))).isEqualTo(Word.DONE);
        assertThat(moneyDesk.pay(unit, application, line(10_000, "V1"))).isEqualTo(Word.TWICE);
        long payment = book.listPayments(office.scope(), matter.id()).get(0).id();
        assertThat(moneyDesk.reverse(office, application, payment, "")).isEqualTo(Word.NO_REASON);
        assertThat(moneyDesk.reverse(office, application, payment, "记错了")).isEqualTo(Word.DONE);
        assertThat(moneyDesk.reverse(office, application, payment, "记错了")).isEqualTo(Word.NOT_NOW);
        assertThat(money(matter)).isEqualTo(new Money(8_000_000L, 0, 0));
        assertThat(moneyDesk.pay(unit, application, line(30_000, "V2"))).isEqualTo(Word.DONE);
        refused(office, matter, "pay", "not-paid-out");
        refused(office, matter, "revoke", "paid");
        assertThat(moneyDesk.recover(office, application, line(30_001, "R1"))).isEqualTo(Word.OVER_PAID);
        assertThat(moneyDesk.recover(office, application, line(10_000, "R1"))).isEqualTo(Word.DONE);
        assertThat(world.ledger(policy))
                .as("it counts against the caps no longer")
                .isEqualTo(7_000_000L);
        assertThat(moneyDesk.recover(office, application, line(20_000, "R2"))).isEqualTo(Word.DONE);
        done(office, matter, "revoke", Map.of("ground", "false"));
        assertThat(world.ledger(policy)).isZero();
        assertThat(moneyDesk.pay(unit, application, line(1, "V9"))).isEqualTo(Word.NOT_NOW);
        assertThat(book.listPayments(office.scope(), matter.id()))
                .as("no line is gone")
                .hasSize(5);
    }

    @Test
    void two_payments_at_once_never_go_over_the_decision() throws Exception {
        long policy = world.policy(publishing, policies, "5000万元");
        Matter matter = granted(policy, "project", firm(), yuan("investment", 1_000_000), TECH);
        var application = book.find(office.scope(), matter.id()).orElseThrow();
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Word>> all = List.of("A", "B", "C", "D").stream()
                    .map(reference ->
                            (Callable<Word>) () -> moneyDesk.pay(office, application, line(50_000, reference)))
                    .toList();
            var words = new ArrayList<Word>();
            for (var future : threads.invokeAll(all)) {
                words.add(future.get());
            }
            assertThat(words).containsOnlyOnce(Word.DONE);
            assertThat(Set.copyOf(words)).isEqualTo(Set.of(Word.DONE, Word.OVER));
        } finally {
            threads.shutdown();
        }
        assertThat(money(matter).paidFen()).isEqualTo(5_000_000L);
    }

    @Test
    void the_budget_tells_what_is_committed_paid_and_left() {
        long policy = world.policy(publishing, policies, "100万元");
        Matter matter = granted(policy, "project", firm(), yuan("investment", 5_000_000), TECH);
        moneyDesk.pay(office, book.find(office.scope(), matter.id()).orElseThrow(), line(100_000, "V1"));
        var version = policies.findPublished(office.scope(), policy, LocalDate.now(MatterTime.ZONE))
                .orElseThrow();
        var budget = book.budget(office.scope(), version, time.today().getYear());
        assertThat(budget.committedFen()).isEqualTo(40_000_000L);
        assertThat(budget.paidFen()).isEqualTo(10_000_000L);
        assertThat(budget.leftFen()).isEqualTo(60_000_000L);
    }

    @Test
    void what_was_kept_cannot_be_rewritten() {
        for (String table : List.of("said", "sheet", "payment")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> worker.client()
                            .sql("update awards." + table + " set by_person = 'x'")
                            .update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
