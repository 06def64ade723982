package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.MadeDecision;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.Verdict;
import org.sunmao.app.testing.SpringTestDatabase;

/** A person's word about a tenant that could be either of two enterprises: it outranks the machine, and taken back it leaves no trace. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD)
class DecisionsTest {

    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,20000
            """;
    private static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜启明星软件有限公司,,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室
            望澜启明星贸易有限公司,,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层502室
            """;
    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,12F,1203,启明星,312.5
            """;

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Decisions decisions;

    @Autowired
    DeskWork work;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Derivations derivations;

    @Autowired
    WorkerDatabase database;

    private void send(String source, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    private List<String> texts(String query) {
        return database.client().sql(query).query(String.class).list();
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    private void decide(Decisions.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Decisions.Recorded.class);
        derivations.runNow(Progress.UNWATCHED);
    }

    /** Links and files as text, without moments. */
    private List<String> conclusions() {
        return texts("""
                select l.mention_id || l.zone || coalesce(l.subject_id, 0) || l.candidates::text from resolution.link l
                where l.until_at is null
                union all select (to_jsonb(s))::text from tenancy.spell s
                union all select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e order by 1
                """);
    }

    @Test
    void aDecisionOutranksTheMachineAndUndoneLeavesTheSameConclusions() throws IOException {
        send("housing", BUILDINGS);
        send("register", REGISTER);
        send("manager", TENANTS);
        derivations.runNow(Progress.UNWATCHED);
        derivations.runNow(Progress.UNWATCHED);
        assertThat(number("select count(*) from resolution.link where until_at is not null"))
                .as("links that a second derivation of the same evidence ended")
                .isZero();
        List<String> before = conclusions();
        long mention = number("select m.id from resolution.mention m where m.fields ->> 'name' = '启明星'");
        assertThat(texts("select zone from resolution.link where until_at is null and mention_id = " + mention))
                .containsExactly("review");
        assertThat(texts("select holder from tenancy.spell")).containsExactly("unlinked");

        long trade = number("select id from enterprises.enterprise where name like '%贸易%'");
        decide(decisions.link(mention, trade, "office", "the sign on the door says so"));
        assertThat(texts(
                        "select decided_by || zone || subject_id from resolution.link where until_at is null and mention_id = "
                                + mention))
                .containsExactly("personlinked" + trade);
        assertThat(texts("select e.name from tenancy.spell s join enterprises.enterprise e on e.id = s.enterprise_id"))
                .containsExactly("望澜启明星贸易有限公司");

        long decision = number("select max(id) from resolution.decision");
        decide(decisions.undo(decision, "office", "it was the neighbour's sign"));
        assertThat(conclusions()).isEqualTo(before);
        assertThat(number("select count(*) from resolution.decision")).isEqualTo(2);

        decide(decisions.separate(mention, "office", "neither of them"));
        assertThat(texts("select status from enterprises.enterprise where name = '启明星'"))
                .containsExactly("confirmed");
    }

    @Test
    void aWordAboutAllOfANameMakesOneNewEnterpriseOfThemAndUndoneLeavesTheSameConclusions() throws IOException {
        send("housing", BUILDINGS);
        send("register", REGISTER);
        send("manager", """
                楼宇名称,楼层,房号,租户名称,面积(㎡)
                海天大厦,12F,1203,启明星,312.5
                海天大厦,14F,1401,启明星,90
                """);
        derivations.runNow(Progress.UNWATCHED);
        derivations.runNow(Progress.UNWATCHED);
        List<String> before = conclusions();
        List<Long> mentions = database.client()
                .sql(
                        "select m.id from resolution.mention m join resolution.link l on l.mention_id = m.id and l.until_at is null"
                                + " where m.fields ->> 'name' = '启明星' and l.zone = 'review' order by m.id")
                .query(Long.class)
                .list();
        assertThat(mentions).hasSize(2);
        var office = new Reader(1, "office", "林", Role.OFFICE, Scope.district("office"));

        decide(work.settle(office, new Verdict(mentions.get(0), null, 2, "office", "门牌上都是这一家")));
        assertThat(texts(
                        "select distinct subject_id::text from resolution.link where until_at is null and mention_id in ("
                                + mentions.get(0) + "," + mentions.get(1) + ")"))
                .as("one new enterprise, not two")
                .hasSize(1);
        assertThat(texts("select status from enterprises.enterprise where name = '启明星'"))
                .containsExactly("confirmed");
        assertThat(number("select count(*) from tenancy.spell s join enterprises.enterprise e on e.id = s.enterprise_id"
                        + " where e.name = '启明星'"))
                .isEqualTo(2);

        MadeDecision made = desk.findDecision(office.scope(), number("select min(id) from resolution.decision"))
                .orElseThrow();
        decide(work.undo(office, made, false, "看错了"));
        assertThat(conclusions()).isEqualTo(before);
        assertThat(number("select count(*) from resolution.decision")).isEqualTo(4);
        assertThat(number("select count(*) from access.audit where action in ('resolution.separate', 'resolution.undo')"
                        + " and before is not null and after is not null"))
                .isEqualTo(2);
    }
}
