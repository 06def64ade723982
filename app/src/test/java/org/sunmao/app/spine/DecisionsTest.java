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
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.testing.SpringTestDatabase;

/** A person's word about a tenant that could be either of two enterprises: it outranks the machine, and taken back it leaves no trace. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
@DirtiesContext
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
}
