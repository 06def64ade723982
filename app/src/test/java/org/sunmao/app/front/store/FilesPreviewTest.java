package org.sunmao.app.front.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.FileDecisions;
import org.sunmao.app.resolution.FileDecisions.Word;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.UnitDecisions;
import org.sunmao.app.testing.SpringTestDatabase;

/** What is told before a word about files or units is what is there after it, and after it was taken back what was there before. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=files-preview")
@Import(SpringTestDatabase.class)
@DirtiesContext
class FilesPreviewTest {

    private static final Scope OFFICE = Scope.district("lin").withTax(TaxSight.EXACT);

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    Derivations derivations;

    @Autowired
    FilesPreview preview;

    @Autowired
    FileDecisions files;

    @Autowired
    UnitDecisions units;

    @Autowired
    DeskWork work;

    @Autowired
    ReviewDesk desk;

    @Autowired
    WorkerDatabase database;

    private final List<String> moved = new ArrayList<>();

    @Test
    void whatIsToldBeforeIsWhatIsThereAfter() throws Exception {
        send("housing", LocalDate.of(2026, 5, 1), """
                楼宇编码,楼宇名称,地址,可出租面积
                B01,海天大厦,望澜市澜湾区海风路8号,20000
                B02,望潮中心,望澜市澜湾区海风路10号,3000
                """);
        send("register", LocalDate.of(2026, 5, 31), """
                企业名称,统一社会信用代码,法定代表人,登记状态,注册地址
                望澜启明软件有限公司,,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层501室
                望澜白鹭设计有限公司,,乙乙乙,在营,望澜市澜湾区海风路10号望潮中心2层201室
                """);
        for (int month = 5; month <= 6; month++) {
            send("manager", LocalDate.of(2026, month, 28), """
                    楼宇名称,楼层,房号,租户名称,面积(㎡)
                    海天大厦,5F,501,启明软件,120
                    海天大厦,12F,1201,星河咨询,200
                    海天大厦,12F,12A01,星河咨询管理中心,210
                    海天大厦,14F,1401,空置,90
                    望潮中心,2F,201,白鹭设计,80
                    """);
        }
        send("tax", LocalDate.of(2026, 6, 28), """
                纳税人名称,所属月份,入库税额(元)
                望澜启明软件有限公司,202605,120000
                望澜白鹭设计有限公司,202605,90000
                """);
        derivations.runNow(Progress.UNWATCHED);
        long stars = enterprise("星河咨询");
        long centre = enterprise("星河咨询管理中心");
        long tower = Math.min(building("海天大厦"), building("望潮中心"));
        long podium = Math.max(building("海天大厦"), building("望潮中心"));
        long rooms = building("海天大厦");
        String name = database.client()
                .sql("select name from places.building where id = ?")
                .param(podium)
                .query(String.class)
                .single();

        long merged = exact(List.of(stars, centre), () -> files.record(Word.merge(centre, stars, "", "lin", "一家")));
        assertThat(number("select count(*) from enterprises.enterprise where id in (" + stars + "," + centre + ")"))
                .isEqualTo(1);
        assertThat(moved)
                .as("what a person merged is confirmed, and counts")
                .anyMatch(line -> line.startsWith("enterprises-present"));
        undone(merged);

        long room = unit("星河咨询");
        long same = unit("星河咨询管理中心");
        undone(exact(List.of(rooms), () -> units.merge(room, same, "lin", "同一间")));

        long holder = number(
                "select min(m.id) from resolution.mention m where kind = 'enterprise' and fields ->> 'name' = '星河咨询'");
        undone(exact(List.of(rooms), () -> units.split(room, "12/1203", List.of(holder), List.of(), "lin", "隔壁一间")));

        long houses = exact(List.of(tower, podium), () -> files.record(Word.merge(tower, podium, "", "lin", "同一座")));
        assertThat(moved).anyMatch(line -> line.startsWith("buildings"));
        List<Long> ofPodium =
                numbers("select l.mention_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where l.until_at is null and m.kind = 'building' and m.fields ->> 'name' = '" + name + "'");
        long apart = exact(List.of(tower), () -> files.record(Word.split(tower, ofPodium, "", "lin", "两座")));
        undone(apart);
        undone(houses);

        long firm = number("select id from enterprises.enterprise where name = '望澜启明软件有限公司'");
        List<Long> tenant =
                numbers("select l.mention_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where l.until_at is null and m.kind = 'enterprise' and m.fields ->> 'name' = '启明软件' and l.subject_id = "
                        + firm);
        assertThat(tenant).isNotEmpty();
        undone(exact(List.of(firm), () -> files.record(Word.split(firm, tenant, "", "lin", "门牌上是另一家"))));
        assertThat(moved).as("figures that moved in all of this").hasSizeGreaterThan(6);
    }

    /** Tries a word, gives it, and holds what was told against what came of it. */
    private long exact(List<Long> about, Supplier<Outcome> word) {
        FilesPreview.Told told = preview.of(OFFICE, word, about);
        assertThat(told.outcome()).isInstanceOf(Recorded.class);
        var subjects = new TreeSet<>(about);
        told.moves().forEach(move -> {
            if (move.was() != null) {
                subjects.add(move.was());
            }
        });
        assertThat(said(told.before()))
                .as("what stands")
                .isEqualTo(said(now(told.before().files().keySet())));
        Outcome outcome = word.get();
        derivations.runNow(Progress.UNWATCHED);
        var is = new TreeSet<>(subjects);
        told.moves()
                .forEach(move -> numbers(
                                "select subject_id from resolution.link where until_at is null and subject_id is not null and mention_id = "
                                        + move.mention())
                        .forEach(is::add));
        assertThat(said(told.after())).as("what was told").isEqualTo(said(now(is)));
        told.figures()
                .forEach(f -> moved.add(f.definition().id() + " " + f.place() + " " + f.before() + " " + f.after()));
        return ((Recorded) outcome).decisionId();
    }

    private void undone(long decision) {
        List<Long> every = numbers("select id from resolution.identity where kind <> 'unit' and id in ("
                + "select subject_id from resolution.link) order by 1");
        FilesPreview.Look before =
                preview.of(OFFICE, () -> undo(decision), every).after();
        undo(decision);
        derivations.runNow(Progress.UNWATCHED);
        assertThat(said(now(every))).as("told of undoing " + decision).isEqualTo(said(before));
    }

    private Outcome undo(long decision) {
        var clerk = new Reader(1, "lin", "林", Role.OFFICE, Scope.district("lin"));
        return work.undo(clerk, desk.findDecision(OFFICE, decision).orElseThrow(), false, "看错了");
    }

    private FilesPreview.Look now(java.util.Collection<Long> subjects) {
        return preview.of(OFFICE, () -> new Refused(Refusal.WHY_MISSING), subjects)
                .before();
    }

    /** A look in words; ids that were minted since are other ids than those that were tried, so files are told by their content. */
    private static List<String> said(FilesPreview.Look look) {
        var said = new ArrayList<String>();
        look.files().values().stream()
                .filter(FilesPreview.State::stands)
                .forEach(f ->
                        said.add(f.kind() + f.name() + f.confirmed() + f.attributes() + f.mentions() + "," + f.rows()
                                + "," + f.current() + "," + f.former() + "," + f.conflicts() + "," + f.corrections()));
        look.units()
                .values()
                .forEach(u -> said.add(u.floor() + "/" + u.label() + u.area() + "," + u.current() + "," + u.former()));
        look.figures()
                .forEach((place, figures) -> said.add((place.buildingFilter() == 0 ? "district" : "building")
                        + figures.entrySet().stream()
                                .collect(Collectors.toMap(
                                        e -> e.getKey().id(),
                                        Map.Entry::getValue,
                                        (a, b) -> a,
                                        java.util.TreeMap::new))));
        return said.stream().sorted().toList();
    }

    private void send(String source, LocalDate day, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + ".csv"), text);
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private long enterprise(String name) {
        return number("select id from enterprises.enterprise where name = '" + name + "'");
    }

    private long building(String name) {
        return number("select id from places.building where name = '" + name + "'");
    }

    private long unit(String tenant) {
        return number("select min(unit_id) from tenancy.spell where tenant_name = '" + tenant + "'");
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    private List<Long> numbers(String query) {
        return database.client().sql(query).query(Long.class).list();
    }
}
