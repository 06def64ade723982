package org.sunmao.app.awards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
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

/** An office, a department and policies to apply under, and the steps that tests of applications take again and again, without pages. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=awardpath")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AwardsInUse {

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

    AwardWorld world;
    Reader office;
    Reader second;
    Reader unit;
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

    final long firm() {
        return world.enterprise("东海启明" + ++firms + "软件有限公司");
    }

    static Cell yuan(String base, long yuan) {
        return new Cell("base:" + base, Long.toString(yuan * 100), "审计报告");
    }

    static final Cell TECH = new Cell("attribute:qualification", "高新技术企业", "证书 GR2026");

    final Applied apply(long policy, String clause, long firm, Cell... cells) {
        return desk.apply(office, new Wanted(policy, clause, firm, List.of(cells), List.of(), ""));
    }

    final Matter applied(long policy, String clause, long firm, Cell... cells) {
        Applied applied = apply(policy, clause, firm, cells);
        assertThat(applied.word()).isEqualTo("done");
        return Objects.requireNonNull(applied.matter());
    }

    final Matter get(Matter matter) {
        return matters.find(office.scope(), matter.id()).orElseThrow();
    }

    final Outcome step(Reader reader, Matter matter, String word, Map<String, String> said) {
        Matter now = get(matter);
        return matterDesk.move(reader, now, word, now.moves(), "理由", said);
    }

    final void done(Reader reader, Matter matter, String word, Map<String, String> said) {
        assertThat(step(reader, matter, word, said)).isEqualTo(Outcome.of(Outcome.Result.DONE));
    }

    final void refused(Reader reader, Matter matter, String word, String because) {
        assertThat(step(reader, matter, word, Map.of("ground", "other", "answer", "属实", "notice-words", "异议向区产业局提出")))
                .isEqualTo(new Outcome(Outcome.Result.REFUSED, List.of(because)));
    }

    /** Accepted, checked as the applicant says, in public for as long as it has to be. */
    final void noticed(Matter matter, Reader checker, Cell... cells) {
        done(office, matter, "accept", Map.of("lead-unit", AwardWorld.UNIT));
        desk.verify(checker, book.find(office.scope(), matter.id()).orElseThrow(), List.of(cells));
        done(checker, matter, "check", Map.of("answer", "属实"));
        done(office, matter, "notice", Map.of("notice-words", "异议向区产业局提出"));
        world.over(matter.id());
    }

    final Matter granted(long policy, String clause, long firm, Cell... cells) {
        Matter matter = applied(policy, clause, firm, cells);
        noticed(matter, unit, cells);
        done(office, matter, "decide", Map.of());
        return matter;
    }

    final Money money(Matter matter) {
        return book.money(office.scope(), matter.id());
    }

    final Line line(long yuan, String reference) {
        return new Line(yuan * 100, time.today(), reference, "核查发现多付");
    }
}
