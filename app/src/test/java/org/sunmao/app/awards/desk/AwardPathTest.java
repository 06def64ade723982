package org.sunmao.app.awards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.awards.AwardWorld;
import org.sunmao.app.awards.Money;
import org.sunmao.app.awards.desk.ApplicationDesk.Applied;
import org.sunmao.app.awards.desk.ApplicationDesk.Cell;
import org.sunmao.app.awards.desk.ApplicationDesk.Wanted;
import org.sunmao.app.awards.desk.MoneyDesk.Line;
import org.sunmao.app.awards.desk.MoneyDesk.Word;
import org.sunmao.app.awards.store.ApplicationBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.policies.Policies;
import org.sunmao.app.policies.Publishing;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** Applications on their way, without pages: caps at the tenth part of the investment, budgets that two want at once, and money that comes back. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=awardpath")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class AwardPathTest {

    @Autowired
    ApplicationDesk desk;

    @Autowired
    MoneyDesk moneyDesk;

    @Autowired
    ApplicationBook book;

    @Autowired
    MatterDesk matterDesk;

    @Autowired
    Matters matters;

    @Autowired
    MatterTime time;

    @Autowired
    Publishing publishing;

    @Autowired
    ObjectionDesk objections;

    @Autowired
    ObjectionEnd end;

    @Autowired
    Policies policies;

    @Autowired
    WorkerDatabase worker;

    private AwardWorld world;
    private Reader office;
    private Reader second;
    private Reader unit;
    private int firms;

    @BeforeAll
    void world(@Autowired People people) {
        world = new AwardWorld(worker);
        String hash = TestPasswords.hash("a-long-test-password");
        people.addAll(
                List.of(
                        new NewPerson("ap-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("ap-second", "二", Role.OFFICE, hash, List.of()),
                        new NewPerson("ap-unit", "产", Role.DEPARTMENT, hash, List.of(GrantSpec.unit(AwardWorld.UNIT)))),
                "test");
        office = new Reader(1, "ap-office", "办", Role.OFFICE, Scope.district("ap-office"));
        second = new Reader(2, "ap-second", "二", Role.OFFICE, Scope.district("ap-second"));
        unit = new Reader(3, "ap-unit", "产", Role.DEPARTMENT, Scope.district("ap-unit"));
    }

    private long firm() {
        return world.enterprise("东海启明" + ++firms + "软件有限公司");
    }

    private static Cell yuan(String base, long yuan) {
        return new Cell("base:" + base, Long.toString(yuan * 100), "审计报告");
    }

    private static final Cell TECH = new Cell("attribute:qualification", "高新技术企业", "证书 GR2026");

    private Applied apply(long policy, String clause, long firm, Cell... cells) {
        return desk.apply(office, new Wanted(policy, clause, firm, List.of(cells), List.of(), ""));
    }

    private Matter applied(long policy, String clause, long firm, Cell... cells) {
        Applied applied = apply(policy, clause, firm, cells);
        assertThat(applied.word()).isEqualTo("done");
        return Objects.requireNonNull(applied.matter());
    }

    private Matter get(Matter matter) {
        return matters.find(office.scope(), matter.id()).orElseThrow();
    }

    private Outcome step(Reader reader, Matter matter, String word, Map<String, String> said) {
        Matter now = get(matter);
        return matterDesk.move(reader, now, word, now.moves(), "理由", said);
    }

    private void done(Reader reader, Matter matter, String word, Map<String, String> said) {
        assertThat(step(reader, matter, word, said)).isEqualTo(Outcome.of(Outcome.Result.DONE));
    }

    private void refused(Reader reader, Matter matter, String word, String because) {
        assertThat(step(reader, matter, word, Map.of("ground", "other", "answer", "属实", "notice-words", "异议向区产业局提出")))
                .isEqualTo(new Outcome(Outcome.Result.REFUSED, List.of(because)));
    }

    /** Accepted, checked as the applicant says, in public for as long as it has to be. */
    private void noticed(Matter matter, Reader checker, Cell... cells) {
        done(office, matter, "accept", Map.of("lead-unit", AwardWorld.UNIT));
        desk.verify(checker, book.find(office.scope(), matter.id()).orElseThrow(), List.of(cells));
        done(checker, matter, "check", Map.of("answer", "属实"));
        done(office, matter, "notice", Map.of("notice-words", "异议向区产业局提出"));
        world.over(matter.id());
    }

    private Matter granted(long policy, String clause, long firm, Cell... cells) {
        Matter matter = applied(policy, clause, firm, cells);
        noticed(matter, unit, cells);
        done(office, matter, "decide", Map.of());
        return matter;
    }

    private Money money(Matter matter) {
        return book.money(office.scope(), matter.id());
    }

    private Line line(long yuan, String reference) {
        return new Line(yuan * 100, time.today(), reference, "核查发现多付");
    }

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
    void how_to_reach_whoever_objected_is_forgotten_when_its_days_after_the_answer_are_over() {
        long policy = world.policy(publishing, policies, "5000万元");
        Cell[] cells = {yuan("investment", 1_000_000), TECH};
        Matter matter = applied(policy, "project", firm(), cells);
        done(office, matter, "accept", Map.of("lead-unit", AwardWorld.UNIT));
        desk.verify(unit, book.find(office.scope(), matter.id()).orElseThrow(), List.of(cells));
        done(unit, matter, "check", Map.of("answer", "属实"));
        done(office, matter, "notice", Map.of("notice-words", "异议向区产业局提出"));
        long notice = book.listNotices(office.scope(), matter.id()).get(0).id();
        assertThat(objections.object(office, notice, "面积不实", "199-0000-1234")).isEmpty();
        assertThat(objections.object(office, notice, "未答复", "199-0000-5678")).isEmpty();
        LocalDate today = time.today();
        assertThat(end.forget(today.plusYears(5))).as("none is answered").isZero();
        var application = book.find(office.scope(), matter.id()).orElseThrow();
        long first = book.listObjections(office.scope(), matter.id()).get(0).id();
        assertThat(objections.answer(office, application, first, "dismissed", "核查属实"))
                .isTrue();
        assertThat(end.forget(today.plusDays(end.days()))).as("the last day").isZero();
        assertThat(end.forget(today.plusDays(end.days() + 1))).isEqualTo(1);
        assertThat(end.forget(today.plusDays(end.days() + 1))).isZero();
        var kept = book.listObjections(office.scope(), matter.id());
        assertThat(kept.get(0).contact()).isEmpty();
        assertThat(kept.get(0).forgotten()).isTrue();
        assertThat(kept.get(0).words()).isEqualTo("面积不实");
        assertThat(kept.get(0).answer()).isEqualTo("核查属实");
        assertThat(kept.get(1).contact()).as("not answered").isEqualTo("199-0000-5678");
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
