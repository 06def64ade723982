package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import org.sunmao.app.catalogue.Catalogue;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.catalogue.retention.Plan;
import org.sunmao.app.catalogue.retention.RetentionDesk;
import org.sunmao.app.catalogue.retention.RetentionDesk.Executed;
import org.sunmao.app.catalogue.retention.RetentionDesk.Refusal;
import org.sunmao.app.catalogue.retention.RetentionDesk.Refused;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.DirtySubjects;
import org.sunmao.app.resolution.LinkUpkeep;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.RelinkCheck;
import org.sunmao.app.testing.SpringTestDatabase;

/** What has been kept long enough goes, without a trace of what it said; ids and what is younger stay, and deriving again changes nothing. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=retention")
@Import(SpringTestDatabase.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class RetentionTest {

    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,20000
            """;
    private static final String REGISTER_HEAD = "企业名称,统一社会信用代码,法定代表人,登记状态,注册地址,联系电话\n";
    private static final String STAYS = "望澜启明软件有限公司,91370202MA3C00011L,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室,";
    private static final String GOES = "望澜琥珀鲸信息有限公司,,乙琥珀,在营,望澜市澜湾区海风路8号海天大厦6层601室,13900006666\n";
    private static final String TENANTS_HEAD = "楼宇名称,楼层,房号,租户名称,面积(㎡),联系电话,备注\n";

    private static final Reader OFFICE = reader("lin", Role.OFFICE);
    private static final Reader SYSTEM = reader("ops", Role.SYSTEM);

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RetentionDesk desk;

    @Autowired
    DirtySubjects dirty;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @Autowired
    LinkUpkeep upkeep;

    @Autowired
    RelinkCheck check;

    @Autowired
    WorkerDatabase database;

    private static Reader reader(String name, Role role) {
        return new Reader(role == Role.OFFICE ? 1 : 2, name, name, role, Scope.none());
    }

    @BeforeEach
    void aDistrictOfFiveYears() throws IOException {
        send("housing", "2020-06-30", BUILDINGS);
        send("register", "2020-06-30", REGISTER_HEAD + STAYS + "13900005555\n" + GOES);
        send("register", "2026-06-30", REGISTER_HEAD + STAYS + "13900001111\n");
        send(
                "tenants",
                "2023-01-31",
                TENANTS_HEAD
                        + "海天大厦,12F,1203,启明软件,312.5,13700007777,找值班 13700008888\n"
                        + "海天大厦,11F,1101,琥珀鲸信息,200,,\n");
        send("tenants", "2026-06-30", TENANTS_HEAD + "海天大厦,12F,1203,启明软件,312.5,13700009999,\n");
        keep("register", 60, null);
        keep("tenants", null, 24);
        derivations.runNow(Progress.UNWATCHED);
    }

    private void send(String source, String day, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + "-" + day + ".csv"), text);
        var report = intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.parse(day))
                .acceptingSuggestions(true));
        assertThat(report.good()).as(report.toString()).isPositive();
    }

    private void keep(String source, @Nullable Integer months, @Nullable Integer personal) {
        int version =
                (int) number("select count(*) from catalogue.version v join evidence.source s on s.id = v.source_id"
                        + " where s.code = '" + source + "'");
        var content = new Content(
                "某局",
                "",
                "某科",
                Sharing.CONDITIONAL,
                "仅限工作",
                "",
                List.of("档案"),
                "",
                null,
                null,
                null,
                null,
                new Retention(months, personal, Retention.From.DATA_DATE),
                "数据局",
                Map.of());
        assertThat(catalogue.save(OFFICE, source, version, content, "test")).isInstanceOf(Catalogue.Saved.class);
    }

    private List<String> texts(String query) {
        return database.client().sql(query).query(String.class).list();
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    /** Which tables hold this text, in whatever column, also as bytes. */
    private List<String> holding(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return texts("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                            and has_table_privilege(c.oid, 'select') order by 1
                        """).stream()
                .filter(table -> number("select count(*) from " + table + " t where t::text like '%" + text
                                + "%' or t::text like '%" + hex + "%'")
                        > 0)
                .toList();
    }

    private Map<String, List<String>> conclusions() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put(
                "links",
                texts("select mention_id || zone || coalesce(subject_id, 0) || reasons || candidates"
                        + " from resolution.link where until_at is null order by 1"));
        all.put("buildings", texts("select (to_jsonb(b) - 'derived_at')::text from places.building b order by 1"));
        all.put(
                "enterprises",
                texts("select (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e order by 1"));
        all.put("spells", texts("select to_jsonb(s)::text from tenancy.spell s order by 1"));
        all.put("search", texts("select (to_jsonb(s) - 'stamp')::text from search.entry s order by 1"));
        return all;
    }

    private Map<String, List<String>> everything() {
        var all = new LinkedHashMap<String, List<String>>(conclusions());
        for (String table : List.of(
                "evidence.payload",
                "evidence.row",
                "evidence.delivery",
                "evidence.issue",
                "evidence.file",
                "evidence.file_chunk",
                "evidence.delivery_event",
                "resolution.mention",
                "resolution.link",
                "resolution.withheld",
                "resolution.identity_heir",
                "catalogue.plan")) {
            all.put(table, texts("select t::text from " + table + " t order by 1"));
        }
        return all;
    }

    private Plan plan() {
        return desk.plan(OFFICE, RetentionDesk.today(), "");
    }

    private Plan executed() {
        var outcome = desk.execute(SYSTEM, plan().id());
        assertThat(outcome).isInstanceOf(Executed.class);
        return ((Executed) outcome).plan();
    }

    @Test
    void a_dry_run_says_what_is_due_and_changes_nothing() {
        var before = everything();

        Plan due = desk.dryRunWithEffects(RetentionDesk.today(), "");

        assertThat(everything()).isEqualTo(before);
        assertThat(due.counts().payloads())
                .as("both rows of the register of 2020")
                .isEqualTo(2);
        assertThat(due.counts().redacted())
                .as("both rows of the tenants of 2023")
                .isEqualTo(2);
        assertThat(due.counts().files()).isEqualTo(2);
        assertThat(due.counts().deliveries()).isEqualTo(2);
        assertThat(due.counts().mentions())
                .as("of the register of 2020: two enterprises")
                .isEqualTo(2);
        assertThat(due.counts().redactedMentions())
                .as("the tenant with a telephone")
                .isEqualTo(1);
        assertThat(due.effects()).isNotNull();
        assertThat(due.effects().enterprisesChanged() + due.effects().enterprisesGone())
                .isPositive();
        assertThat(due.effects().withheld()).containsKeys("phone", "legal-person");
        assertThat(due.effects().measures()).contains("enterprises-present");
        assertThat(desk.dryRun(LocalDate.of(2024, 1, 1), "").counts().nothing()).isTrue();
        assertThat(desk.dryRun(RetentionDesk.today(), "tenants").counts().payloads())
                .isZero();
    }

    @Test
    void nothing_of_what_was_erased_is_left_anywhere_in_the_database() {
        List<String> canaries =
                List.of("13900005555", "13900006666", "乙琥珀", "望澜琥珀鲸信息有限公司", "13700007777", "13700008888");
        assertThat(canaries)
                .allSatisfy(each -> assertThat(holding(each)).as(each).isNotEmpty());

        executed();

        assertThat(canaries)
                .allSatisfy(each -> assertThat(holding(each)).as(each).isEmpty());
        assertThat(holding("13700009999")).as("what is younger").contains("evidence.payload", "resolution.mention");
        assertThat(holding("琥珀鲸信息"))
                .as("a name is not of a person and its row is kept")
                .contains("evidence.payload");
    }

    @Test
    void ids_stay_hashes_stay_and_deriving_again_gives_the_same() {
        String stays = texts("select id::text from enterprises.enterprise where name = '望澜启明软件有限公司'")
                .get(0);
        List<String> hashes = texts("select encode(hash, 'hex') from evidence.payload order by 1");
        List<String> ids = texts("select id || anchor_key from resolution.identity order by 1");

        executed();

        assertThat(texts("select id::text from enterprises.enterprise where name = '望澜启明软件有限公司'"))
                .containsExactly(stays);
        assertThat(texts("select encode(hash, 'hex') from evidence.payload order by 1"))
                .isEqualTo(hashes);
        assertThat(texts("select id || anchor_key from resolution.identity order by 1"))
                .containsAll(ids);
        var after = conclusions();
        dirty.markAll();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(conclusions()).isEqualTo(after);
        assertThat(texts("select 1::text from resolution.link where scrubbed and until_at is null"))
                .isEmpty();
    }

    @Test
    void what_was_erased_is_known_to_have_been_there() {
        long gone = number("select subject_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                + " where l.until_at is null and m.fields ->> 'name' = '望澜琥珀鲸信息有限公司'");

        Plan plan = executed();

        assertThat(texts("select distinct field from resolution.withheld where subject_id = " + gone))
                .contains("phone", "legal-person", "enterprise-name");
        assertThat(plan.executedBy()).isEqualTo("ops");
        assertThat(number("select count(*) from catalogue.plan_payload where plan_id = " + plan.id()))
                .isEqualTo(4);
        assertThat(texts("select by_person || why from evidence.delivery_event where event = 'erased'"))
                .containsExactly("opsplan " + plan.id(), "opsplan " + plan.id());
        assertThat(
                        texts(
                                "select action || username from access.audit where action like 'catalogue.%delet%' order by id"))
                .containsExactly("catalogue.plan-deletionlin", "catalogue.deleteops");
        assertThat(desk.dryRun(RetentionDesk.today(), "").counts().nothing()).isTrue();
    }

    @Test
    void a_row_that_a_younger_delivery_brought_too_is_kept() throws IOException {
        send("register", "2025-12-31", REGISTER_HEAD + GOES);
        derivations.runNow(Progress.UNWATCHED);

        assertThat(plan().counts().payloads()).isEqualTo(1);
        executed();

        assertThat(texts("select name from enterprises.enterprise where name like '%琥珀鲸信息有限公司'"))
                .hasSize(1);
    }

    @Test
    void a_mention_that_a_younger_row_holds_too_is_kept() throws IOException {
        send("tenants", "2026-07-31", TENANTS_HEAD + "海天大厦,12F,1203,启明软件,320,13700007777,\n");
        derivations.runNow(Progress.UNWATCHED);
        keep("tenants", 24, null);

        executed();

        assertThat(texts(
                        "select fields ->> 'phone' from resolution.mention where fields ->> 'name' = '启明软件' and fields ->> 'phone' is not null"
                                + " order by 1"))
                .containsExactly("13700007777", "13700009999");
        assertThat(texts("select coalesce(fields ->> 'leased-area', erased) from evidence.payload p"
                        + " join evidence.source s on s.id = p.source_id where s.code = 'tenants' order by p.id"))
                .containsExactly("all", "all", "312.5", "320");
    }

    @Test
    void a_row_that_is_delivered_again_is_there_again_with_its_id() throws IOException {
        long id = number("select id from enterprises.enterprise where name = '望澜琥珀鲸信息有限公司'");
        executed();
        assertThat(texts("select name from enterprises.enterprise where name like '望澜琥珀鲸%有限公司'"))
                .isEmpty();

        send("register", "2026-07-31", REGISTER_HEAD + STAYS + "13900001111\n" + GOES);
        derivations.runNow(Progress.UNWATCHED);

        assertThat(number("select id from enterprises.enterprise where name = '望澜琥珀鲸信息有限公司'"))
                .isEqualTo(id);
        assertThat(texts("select kind from evidence.row r join evidence.payload p on p.id = r.payload_id"
                        + " where p.fields ->> 'phone' = '13900006666' order by r.delivery_id"))
                .containsExactly("erased", "good");
    }

    @Test
    void nobody_carries_out_what_they_decided_nor_anything_else_than_was_decided() throws IOException {
        Plan plan = plan();
        assertThat(desk.execute(OFFICE, plan.id())).isEqualTo(new Refused(Refusal.SAME_PERSON));

        send("register", "2019-06-30", REGISTER_HEAD + "望澜旧事有限公司,,丙,注销,望澜市澜湾区海风路8号,\n");
        assertThat(desk.execute(SYSTEM, plan.id())).isEqualTo(new Refused(Refusal.CHANGED));

        Plan again = plan();
        keep("register", 72, null);
        assertThat(desk.execute(SYSTEM, again.id())).isEqualTo(new Refused(Refusal.OTHER_POLICY));
        assertThat(holding("13900006666")).as("nothing was erased").isNotEmpty();

        Plan last = plan();
        assertThat(desk.execute(SYSTEM, last.id())).isInstanceOf(Executed.class);
        assertThat(desk.execute(SYSTEM, last.id())).isEqualTo(new Refused(Refusal.DONE_ALREADY));
        assertThat(desk.execute(SYSTEM, 9_999)).isEqualTo(new Refused(Refusal.NO_SUCH_PLAN));
    }

    @Test
    void links_kept_in_memory_under_a_pinned_model_forget_too() throws IOException {
        String[] brands = {"白鹭", "澜港", "星河", "远帆", "恒通", "金桥", "海诺", "云起", "松涛", "博雅"};
        var register = new StringBuilder(REGISTER_HEAD);
        for (int i = 0; i < 30; i++) {
            register.append("望澜%s%s有限公司,,丙%d,在营,望澜市澜湾区海风路8号海天大厦%d层%d01室,\n"
                    .formatted(brands[i % 10], List.of("软件", "贸易", "物流").get(i / 10), i, i + 7, i + 7));
        }
        send("register", "2026-07-31", register.toString());
        derivations.runNow(Progress.UNWATCHED);
        String model = models.train("lin", "").id();
        models.activate(model, comparer.compare(model, "lin", Progress.UNWATCHED), "lin", "trial");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(upkeep.state().model()).isEqualTo(model);
        int records = upkeep.state().anchors() + upkeep.state().records();

        executed();

        assertThat(check.check().orElseThrow().equal()).isTrue();
        assertThat(upkeep.state().anchors() + upkeep.state().records()).isLessThan(records);
        assertThat(holding("13900006666")).as("neither is it in the model").isEmpty();
        assertThat(holding("乙琥珀")).isEmpty();
    }
}
