package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Deliveries;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.rows.RowDoor;
import org.sunmao.app.intake.rows.RowRequest;
import org.sunmao.app.intake.rows.RowsAnswer;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.jobs.WorkLock;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.LinkIndexState;
import org.sunmao.app.resolution.LinkUpkeep;
import org.sunmao.app.resolution.Mentions;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.RelinkCheck;
import org.sunmao.app.testing.SpringTestDatabase;

/** Rows one by one: linked at once, and always as linking everything anew would, whatever happens to evidence, decisions and server. */
@SpringBootTest(classes = SunmaoApplication.class)
@Import(SpringTestDatabase.class)
@DirtiesContext
class LiveLinksTest {

    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,20000
            B02,望潮中心,望澜市澜湾区东街18号,30000
            """;
    private static final String[] BRANDS = {"白鹭", "澜港", "启明", "星河", "远帆", "恒通", "金桥", "海诺", "云起", "松涛", "博雅", "天合"};
    private static final String[] TRADES = {"软件", "贸易", "物流", "设计", "咨询"};
    private static final String[] PERSONS = {"甲甲甲", "乙乙乙", "丙丙丙", "丁丁丁"};
    private static final String[] SITES = {"望澜市澜湾区海风路8号海天大厦", "望澜市澜湾区东街18号望潮中心"};

    @TempDir
    static Path directory;

    @Autowired
    WorkerDatabase database;

    @Autowired
    Intake intake;

    @Autowired
    RowDoor door;

    @Autowired
    Sources sources;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Mentions mentions;

    @Autowired
    Decisions decisions;

    @Autowired
    WorkLock lock;

    @Autowired
    Derivations derivations;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @Autowired
    LinkUpkeep upkeep;

    @Autowired
    RelinkCheck check;

    private int files;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("sunmao.data", directory::toString);
    }

    @BeforeEach
    void district() throws IOException {
        if (sources.find("housing").isPresent()) {
            return;
        }
        send("housing", BUILDINGS);
        var register = new StringBuilder("企业名称,统一社会信用代码,法定代表人,登记状态,注册地址\n");
        for (int i = 0; i < 30; i++) {
            register.append("%s,,%s,在营,%s\n".formatted(name(i), PERSONS[i % 4], address(i)));
        }
        send("register", register.toString());
        send("manager", """
                楼宇名称,楼层,房号,租户名称,面积(㎡)
                海天大厦,1F,101,白鹭软件,120
                """);
        derivations.runNow(Progress.UNWATCHED);
    }

    private static String name(int i) {
        return "望澜" + BRANDS[i % BRANDS.length] + TRADES[i / BRANDS.length % TRADES.length] + "有限公司";
    }

    private static String address(int i) {
        return SITES[i % 2] + (i % 20 + 1) + "层" + (i % 20 + 1) + "01室";
    }

    private void send(String source, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(source + files++ + ".csv"), text);
        intake.importFile(ImportRequest.of(source, file, "test")
                .withDataDate(LocalDate.of(2026, 6, 30))
                .acceptingSuggestions(true));
    }

    /** A model of this district, pinned and in use. */
    private void pin() {
        String model = models.train("lin", "").id();
        long comparison = comparer.compare(model, "lin", Progress.UNWATCHED);
        models.activate(model, comparison, "lin", "a better fit");
        derivations.runNow(Progress.UNWATCHED);
        assertThat(upkeep.state().model()).isEqualTo(model);
    }

    private RowsAnswer row(String source, String json) {
        return door.take(new RowRequest(
                sources.find(source).orElseThrow(),
                json.getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 7, 1),
                "test",
                answer -> {}));
    }

    private static String registered(String name, String person, String address) {
        return """
                {"enterprise-name":"%s","legal-person":"%s","status":"在营","registered-address":"%s"}
                """.formatted(name, person, address);
    }

    private static String tenant(String building, int floor, String name) {
        return """
                {"楼宇名称":"%s","楼层":"%dF","房号":"%d01","租户名称":"%s","面积(㎡)":88.5}
                """.formatted(building, floor, floor, name);
    }

    private void assertAsLinkedAnew() {
        RelinkCheck.Report report = check.check().orElseThrow();
        assertThat(report.examples()).isEmpty();
        assertThat(report.equal()).isTrue();
        assertThat(report.mentions()).isGreaterThan(30);
    }

    private List<String> links() {
        return database.client()
                .sql("select concat_ws(' ', mention_id, zone, subject_id, candidates::text) from resolution.link"
                        + " where until_at is null order by mention_id")
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    void rows_are_linked_at_once_and_stay_so_when_the_conclusions_follow() {
        RowsAnswer waiting = row("manager", tenant("海天大厦", 3, "澜港软件"));
        assertThat(waiting.linked())
                .as("the model of the program is not pinned")
                .isFalse();
        assertThat(waiting.rows().get(0).link()).isNull();
        assertThat(check.check()).isEmpty();
        pin();

        RowsAnswer known = row("manager", tenant("海天大厦", 3, "启明软件"));
        assertThat(known.linked()).isTrue();
        assertThat(known.unread()).isEmpty();
        var link = known.rows().get(0).link();
        assertThat(link).isNotNull();
        assertThat(link.zone()).isEqualTo("linked");
        assertThat(link.reasons()).contains("trade-name");
        assertThat(database.client()
                        .sql("select attributes ->> 'x' is null from enterprises.enterprise where id = ?")
                        .param(link.subject())
                        .query(Boolean.class)
                        .optional())
                .as("the subject that the register founded")
                .isPresent();

        RowsAnswer stranger = row("manager", tenant("海天大厦", 9, "晨光面包有限公司"));
        var provisional = stranger.rows().get(0).link();
        assertThat(provisional.zone()).isEqualTo("new");
        assertThat(provisional.subject()).isNotNull();

        RowsAnswer founder = row("register", registered("望澜晨光面包有限公司", "戊戊戊", SITES[0] + "9层901室"));
        var founded = founder.rows().get(0).link();
        assertThat(founded.zone()).isEqualTo("linked");
        assertThat(founded.subject())
                .as("the id of the provisional one lives on")
                .isEqualTo(provisional.subject());
        assertAsLinkedAnew();

        List<String> before = links();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(links()).isEqualTo(before);
        assertThat(database.client()
                        .sql("select name from enterprises.enterprise where id = ?")
                        .param(founded.subject())
                        .query(String.class)
                        .single())
                .isEqualTo("望澜晨光面包有限公司");

        RowsAnswer again = row("register", registered("望澜晨光面包有限公司", "戊戊戊", SITES[0] + "9层901室"));
        assertThat(again.fresh()).isFalse();
        assertThat(again.delivery()).isEqualTo(founder.delivery());
        assertThat(again.rows().get(0).link().subject()).isEqualTo(founded.subject());
    }

    @Test
    void a_damaged_file_is_noticed_and_made_again_and_a_good_one_is_used() throws IOException {
        pin();
        row("manager", tenant("海天大厦", 7, "星河贸易"));
        upkeep.close();
        Path file = directory.resolve("links.index");
        assertThat(file).isNotEmptyFile();

        row("manager", tenant("海天大厦", 8, "远帆贸易"));
        assertThat(upkeep.state().origin()).isEqualTo(LinkIndexState.Origin.FILE);
        assertAsLinkedAnew();

        upkeep.close();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        row("manager", tenant("海天大厦", 9, "恒通贸易"));
        assertThat(upkeep.state().origin()).isEqualTo(LinkIndexState.Origin.EVIDENCE);
        assertThat(upkeep.state().damage()).contains("links.index");
        assertAsLinkedAnew();
    }

    @Test
    void whatever_happens_links_and_ids_are_those_of_linking_everything_anew() {
        pin();
        var random = new Random(20261129);
        for (int step = 1; step <= 150; step++) {
            something(random, step);
            if (step % 10 == 0) {
                assertAsLinkedAnew();
            }
        }
        assertThat(count("resolution.decision")).isPositive();
        assertThat(count("evidence.delivery_event")).isPositive();
        List<String> before = links();
        derivations.runNow(Progress.UNWATCHED);
        List<String> derived = links();
        assertThat(derived).hasSameSizeAs(before);
        long ids = count("resolution.identity");
        upkeep.discard();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(links()).isEqualTo(derived);
        assertThat(count("resolution.identity")).as("no id is minted anew").isEqualTo(ids);
    }

    private void something(Random random, int step) {
        int i = random.nextInt(40);
        switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                row(
                        "register",
                        registered(
                                name(i) + (random.nextInt(4) == 0 ? "第" + random.nextInt(3) + "分公司" : ""),
                                PERSONS[random.nextInt(4)],
                                address(random.nextInt(40))));
            case 3, 4, 5, 6 -> {
                var rows = new ArrayList<String>();
                for (int n = random.nextInt(3); n >= 0; n--) {
                    String plain = name(random.nextInt(40));
                    String said = random.nextBoolean() ? plain : plain.substring(2, plain.length() - 4);
                    rows.add(tenant(random.nextBoolean() ? "海天大厦" : "望潮中心", random.nextInt(20) + 1, said));
                }
                row("manager", "[" + String.join(",", rows) + "]");
            }
            case 7 -> toggle(random);
            case 8, 9 -> decide(random, step);
            case 10 -> derivations.runNow(Progress.UNWATCHED);
            default -> upkeep.close();
        }
    }

    private void toggle(Random random) {
        List<Long> ids = database.client()
                .sql("select d.id from evidence.delivery d join evidence.source s on s.id = d.source_id"
                        + " where s.kind <> 'buildings' and d.format = 'ROWS' order by d.id")
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        database.doInTransaction(() -> {
            lock.acquire();
            if (!deliveries.withdraw(id, "lin", "trial")) {
                deliveries.restore(id, "lin", "trial");
            }
            mentions.markDirty(id);
        });
    }

    private void decide(Random random, int step) {
        List<Long> asked = database.client()
                .sql("select l.mention_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " join evidence.source s on s.id = m.source_id"
                        + " where l.until_at is null and m.kind = 'enterprise' and s.kind = 'tenants' order by 1")
                .query(Long.class)
                .list();
        List<Long> subjects = database.client()
                .sql(
                        "select distinct l.subject_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                                + " where l.until_at is null and m.kind = 'enterprise' and l.subject_id is not null order by 1")
                .query(Long.class)
                .list();
        long mention = asked.get(random.nextInt(asked.size()));
        long subject = subjects.get(random.nextInt(subjects.size()));
        switch (random.nextInt(4)) {
            case 0 -> decisions.link(mention, subject, "lin", "step " + step);
            case 1 -> decisions.reject(mention, subject, "lin", "step " + step);
            case 2 -> decisions.separate(mention, "lin", "step " + step);
            default ->
                database.client()
                        .sql("select id from resolution.decision d where kind <> 'undo' and not exists"
                                + " (select 1 from resolution.decision u where u.undoes = d.id) order by id limit 1")
                        .query(Long.class)
                        .optional()
                        .ifPresent(id -> decisions.undo(id, "lin", "step " + step));
        }
    }
}
