package org.sunmao.app.benefits.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.benefits.BenefitWorld;
import org.sunmao.app.benefits.Ledger;
import org.sunmao.app.benefits.Payment;
import org.sunmao.app.benefits.Payment.Payee;
import org.sunmao.app.benefits.Payment.Sort;
import org.sunmao.app.benefits.Payment.Way;
import org.sunmao.app.benefits.ProjectFile.Party;
import org.sunmao.app.benefits.ProjectFile.Season;
import org.sunmao.app.benefits.Statement;
import org.sunmao.app.benefits.desk.PaymentDesk.Paid;
import org.sunmao.app.benefits.store.BenefitBook;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** Payments of statements, without pages: whatever is paid, comes back and is corrected, paid and owed come to what was stated, to the fen. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=benefitpayments")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class PaymentDeskTest {

    private static final Reader OFFICE = new Reader(0, "bp-office", "办", Role.OFFICE, Scope.district("bp-office"));
    private static final LocalDate DAY = BenefitWorld.FIRST.plusDays(350);
    private static final Payee OWN = new Payee(true, "陈**", "1234");

    @Autowired
    PaymentDesk desk;

    @Autowired
    SettleDesk settling;

    @Autowired
    BenefitBook book;

    @Autowired
    MatterDesk matterDesk;

    @Autowired
    Matters matters;

    @Autowired
    WorkerDatabase worker;

    private BenefitWorld world;
    private long firm;
    private long matter;
    private long season;
    private int batch;

    @BeforeAll
    void world(@Autowired LandDesk land, @Autowired SeasonDesk seasons, @Autowired People people) {
        TinyDistrict.wipe(worker);
        people.addAll(
                List.of(new NewPerson(
                        "bp-office", "办", Role.OFFICE, TestPasswords.hash("a-long-test-password"), List.of())),
                "test");
        firm = new TinyDistrict(worker).enterprise("云岭药业有限公司");
        world = new BenefitWorld(worker, book, land, seasons);
    }

    @BeforeEach
    void project() {
        matter = world.settled(OFFICE, matterDesk, matters, firm);
        season = world.season(OFFICE, matter).id();
    }

    private Ledger ledger() {
        return book.ledger(OFFICE.scope(), matter);
    }

    private long party(String code) {
        return world.party(OFFICE, matter, code).id();
    }

    private Ledger.Account account(long party) {
        return ledger().of(season, party).orElseThrow();
    }

    private long owed(String code) {
        return account(party(code)).owedFen();
    }

    private boolean pay(long party, long fen) {
        return desk.pay(OFFICE, matter, new Paid(season, party, Way.BANK, fen, DAY, "DF" + ++batch, OWN), null);
    }

    private boolean back(long payment, Sort sort) {
        return desk.takeBack(OFFICE, matter, payment, sort, DAY.plusDays(1), "账户已销户");
    }

    private long last() {
        return ledger().payments().get(ledger().payments().size() - 1).id();
    }

    private void correct(String code, int halfDays) {
        Season now = world.season(OFFICE, matter);
        assertThat(settling.reopen(OFFICE, matter, now, "务工有误")).isTrue();
        world.work(OFFICE, matter, code, halfDays);
        assertThat(settling.correct(OFFICE, matter, season)).isTrue();
    }

    /** Out of the rows, not out of what triggers keep. */
    private void holds() {
        Ledger ledger = ledger();
        List<Statement> statements = book.statements(OFFICE.scope(), matter);
        long stated = 0;
        long paid = 0;
        long owed = 0;
        for (Ledger.Account each : ledger.of(season)) {
            assertThat(each.statedFen())
                    .isEqualTo(statements.stream()
                            .filter(one -> one.party() == each.party())
                            .mapToLong(Statement::totalFen)
                            .sum());
            assertThat(each.paidFen())
                    .isEqualTo(ledger.paid(season).stream()
                            .filter(one -> one.party() == each.party())
                            .mapToLong(Payment::fen)
                            .sum());
            assertThat(each.paidFen() + each.owedFen()).isEqualTo(each.statedFen());
            stated += each.statedFen();
            paid += each.paidFen();
            owed += each.owedFen();
        }
        assertThat(stated)
                .isEqualTo(statements.stream().mapToLong(Statement::totalFen).sum());
        assertThat(paid)
                .isEqualTo(ledger.payments().stream().mapToLong(Payment::fen).sum());
        assertThat(paid + owed).isEqualTo(stated);
    }

    @Test
    void paid_and_owed_come_to_what_was_stated_whatever_happens() {
        var random = new Random(20261130);
        List<Party> parties = world.file(OFFICE, matter).parties();
        int refused = 0;
        int overpaid = 0;
        for (int n = 0; n < 160; n++) {
            Party party = parties.get(random.nextInt(parties.size()));
            long owed = account(party.id()).owedFen();
            List<Payment> payments = ledger().payments();
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    long fen = 1 + (long) (random.nextDouble() * 1.3 * Math.max(1_000, owed));
                    boolean done = pay(party.id(), fen);
                    assertThat(done).as("%d of %d", fen, owed).isEqualTo(fen <= owed);
                    refused += done ? 0 : 1;
                }
                case 2, 3 -> {
                    if (!payments.isEmpty()) {
                        Payment payment = payments.get(random.nextInt(payments.size()));
                        Sort sort = random.nextBoolean() ? Sort.RETURNED : Sort.MISTAKEN;
                        boolean fits =
                                ledger().standing(payment) && (sort == Sort.MISTAKEN || payment.sort() == Sort.PAID);
                        assertThat(back(payment.id(), sort)).isEqualTo(fits);
                    }
                }
                case 4 -> {
                    if (party.household()) {
                        correct(party.code(), 1 + random.nextInt(40));
                        overpaid += account(party.id()).owedFen() < 0 ? 1 : 0;
                    }
                }
                default -> {
                    long fen = 1 + random.nextInt(400_000);
                    assertThat(desk.reclaim(OFFICE, matter, season, party.id(), fen, DAY, "收据 " + n))
                            .isEqualTo(fen <= -owed);
                }
            }
            holds();
        }
        assertThat(refused).as("some were too much").isPositive();
        assertThat(overpaid).as("some corrections took away what was paid").isPositive();
    }

    @Test
    void a_corrected_wage_concerns_whose_days_were_wrong_and_nobody_else() {
        List<Statement> before = book.statements(OFFICE.scope(), matter);
        correct("H002", 3);
        List<Statement> after = book.statements(OFFICE.scope(), matter);
        assertThat(after).hasSize(before.size() + 2);
        for (Statement statement : before) {
            Statement now = after.stream()
                    .filter(each -> each.id() == statement.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(now.reversed()).isEqualTo(statement.party() == party("H002"));
            assertThat(now.lines()).isEqualTo(statement.lines());
        }
        assertThat(book.proofs(OFFICE.scope(), season)).hasSize(3).allMatch(BenefitBook.Proof::holds);
        correct("H002", 2);
        assertThat(book.proofs(OFFICE.scope(), season)).hasSize(3).allMatch(BenefitBook.Proof::holds);
        assertThat(owed("H002"))
                .as("as it was")
                .isEqualTo(before.stream()
                        .filter(each -> each.party() == party("H002"))
                        .mapToLong(Statement::totalFen)
                        .sum());
    }

    @Test
    void a_correction_after_a_payment_leaves_a_difference_and_changes_no_line() {
        long all = owed("H001");
        assertThat(pay(party("H001"), all)).isTrue();
        List<Payment> before = ledger().payments();
        correct("H001", 1);
        assertThat(owed("H001")).as("half a day less").isEqualTo(-5_000);
        assertThat(ledger().payments()).isEqualTo(before);
        assertThat(pay(party("H001"), 1)).as("nothing is owed").isFalse();
        assertThat(desk.reclaim(OFFICE, matter, season, party("H001"), 5_001, DAY, "收据 1"))
                .as("more than was overpaid")
                .isFalse();
        assertThat(desk.reclaim(OFFICE, matter, season, party("H001"), 5_000, DAY, "收据 1"))
                .isTrue();
        assertThat(owed("H001")).isZero();
        correct("H001", 4);
        assertThat(owed("H001")).as("a day and a half more").isEqualTo(15_001);
        assertThat(pay(party("H001"), 15_001)).isTrue();
        holds();
    }

    @Test
    void a_list_counts_once_and_what_came_back_can_be_paid_with_the_next() {
        var paid = new Paid(season, party("H003"), Way.BANK, 100, DAY, "DF-A", OWN);
        assertThat(desk.pay(OFFICE, matter, paid, null)).isTrue();
        assertThat(desk.pay(OFFICE, matter, paid, null)).as("the same list").isFalse();
        long first = last();
        assertThat(back(first, Sort.RETURNED)).isTrue();
        assertThat(back(first, Sort.MISTAKEN)).as("once").isFalse();
        assertThat(desk.pay(OFFICE, matter, paid, null))
                .as("it was on that list")
                .isFalse();
        assertThat(pay(party("H003"), 100)).isTrue();
        assertThat(back(last(), Sort.MISTAKEN)).isTrue();
        assertThat(desk.pay(
                        OFFICE, matter, new Paid(season, party("H003"), Way.BANK, 100, DAY, "DF-B", OWN), "失败：账户已销户"))
                .isTrue();
        assertThat(account(party("H003")).paidFen()).isZero();
        assertThat(desk.takeBack(OFFICE, matter, first, Sort.RETURNED, DAY.minusDays(1), "早"))
                .as("not before it was paid")
                .isFalse();
        assertThat(desk.pay(OFFICE, matter + 1, paid, null))
                .as("another project")
                .isFalse();
        holds();
    }

    @Test
    void of_two_who_pay_the_whole_at_once_one_is_written_down() throws Exception {
        long party = party("H004");
        long all = owed("H004");
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (String number : List.of("P1", "P2", "P3", "P4")) {
                tries.add(() -> desk.pay(
                        OFFICE,
                        matter,
                        new Paid(season, party, Way.CASH, all, DAY, number, new Payee(true, "梁**", "")),
                        null));
            }
            int done = 0;
            for (var each : threads.invokeAll(tries)) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(owed("H004")).isZero();
        holds();
    }

    @Test
    void no_line_and_no_sum_is_rewritten_past_the_desk() {
        pay(party("H001"), 100);
        for (String write : List.of(
                "update benefits.account set paid_fen = 0, owed_fen = stated_fen",
                "insert into benefits.account select 1, 1, 1, 0, 0, 0",
                "update benefits.payment set fen = 1",
                "delete from benefits.payment",
                "update benefits.payee set tail = '0000'")) {
            assertThatThrownBy(() -> worker.client().sql(write).update())
                    .as(write)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> worker.client()
                        .sql(
                                "insert into benefits.payee (payment_id, own, holder, tail) values (?, true, '陈**', '6222000011112222')")
                        .param(last())
                        .update())
                .as("no whole account")
                .isInstanceOf(DataAccessException.class);
    }
}
