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
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.TrialModels;
import org.sunmao.app.testing.Emptied;
import org.sunmao.app.testing.SpringTestDatabase;

/** Another model comes into use: what was foreseen happens, deriving again gives the same, and going back leaves no trace. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test=a context, and so a database, of its own")
@Import(SpringTestDatabase.class)
@DirtiesContext
class ModelsTest {

    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,20000
            """;
    private static final String REGISTER = """
            企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
            望澜启明星软件有限公司,,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室
            望澜启明星贸易有限公司,,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层502室
            望澜澜港物流有限公司,,乙乙乙,在营,望澜市澜湾区海风路8号海天大厦7层701室
            望澜白鹭设计有限公司,,丙丙丙,在营,望澜市澜湾区海风路8号海天大厦8层801室
            """;
    private static final String TENANTS = """
            楼宇名称,楼层,房号,租户名称,面积(㎡)
            海天大厦,12F,1203,启明星,312.5
            海天大厦,7F,701,澜港物流,88
            海天大厦,9F,901,白鹭设计,120
            海天大厦,10F,1001,晨光面包房,60
            """;

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @Autowired
    Derivations derivations;

    @Autowired
    DirtySubjects dirty;

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

    /** Links and files as text, without moments. */
    private List<String> conclusions() {
        return texts("""
                select l.mention_id || l.zone || coalesce(l.subject_id, 0) || l.candidates::text from resolution.link l
                where l.until_at is null
                union all select (to_jsonb(s))::text from tenancy.spell s
                union all select (to_jsonb(i))::text from resolution.identity i where i.kind <> 'enterprise'
                union all select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e order by 1
                """);
    }

    private long activate(String model) {
        long comparison = comparer.compare(model, "lin", Progress.UNWATCHED);
        assertThat(models.activate(model, comparison, "lin", "trial")).isInstanceOf(Models.Activated.class);
        return comparison;
    }

    private long changed(long comparison) {
        return number(
                "select gained + lost + moved + to_review + from_review from resolution.model_comparison where id = "
                        + comparison);
    }

    private static final String ENDED =
            "select count(*) from resolution.link l join resolution.mention m on m.id = l.mention_id"
                    + " where l.until_at is not null and m.kind = 'enterprise' and l.zone || coalesce(l.subject_id, 0) <>"
                    + " (select n.zone || coalesce(n.subject_id, 0) from resolution.link n where n.mention_id = m.id"
                    + " and n.until_at is null)";

    @Test
    void what_was_foreseen_happens_and_going_back_leaves_no_trace() throws IOException {
        send("housing", BUILDINGS);
        send("register", REGISTER);
        send("manager", TENANTS);
        derivations.runNow(Progress.UNWATCHED);
        List<String> before = conclusions();
        assertThat(changed(comparer.compare("builtin-2", "lin", Progress.UNWATCHED)))
                .isZero();

        String blind = new TrialModels(database).keepBlindToTradeNames("no trade names");
        long comparison = activate(blind);
        assertThat(conclusions()).as("nothing moves before a derivation").isEqualTo(before);
        derivations.runNow(Progress.UNWATCHED);

        assertThat(changed(comparison)).isPositive().isEqualTo(number(ENDED));
        assertThat(texts("select distinct change from resolution.model_comparison_example where comparison_id = "
                        + comparison))
                .isNotEmpty();
        assertThat(texts("select distinct model from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where until_at is null and kind = 'enterprise'"
                        + " and from_at > (select max(at) from resolution.model_activation)"))
                .containsExactly(blind);
        List<String> after = conclusions();
        assertThat(after).isNotEqualTo(before);

        wipe();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(conclusions()).as("derived again by a learned model").isEqualTo(after);
        assertThat(texts("select model_id from resolution.model_activation")).containsExactly(blind);

        activate("builtin-2");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(conclusions()).as("back to the built-in model").isEqualTo(before);
    }

    private void wipe() {
        Emptied.tables(
                database,
                "search.entry, tenancy.spell_current, tenancy.snapshot_current, tenancy.energy_month_current, places.unit_current, enterprises.tax_month_current,"
                        + " enterprises.tax_band_current, measures.tax_building_current, enterprises.registration_current,"
                        + " enterprises.enterprise_current, places.building_current cascade");
        dirty.markAll();
    }
}
