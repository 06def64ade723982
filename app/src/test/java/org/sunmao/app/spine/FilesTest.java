package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.sunmao.app.intake.DeliveryChanges;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.resolution.DeriveCheck;
import org.sunmao.app.resolution.DeskWork;
import org.sunmao.app.resolution.FileDecisions;
import org.sunmao.app.resolution.ModelComparer;
import org.sunmao.app.resolution.Models;
import org.sunmao.app.resolution.RelinkCheck;
import org.sunmao.app.resolution.ReviewDesk;
import org.sunmao.app.resolution.Trial;
import org.sunmao.app.resolution.UnitDecisions;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.linkage.code.CreditCode;

/**
 * Random histories of persons' words about mentions, files and units between deliveries that come, go and come back. After each step the
 * conclusions are those that deriving everything from nothing gives, ids included; words taken back in any order leave the conclusions that stood
 * before them; and links kept in memory under a pinned model are those of linking everything anew.
 */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=files")
@Import(SpringTestDatabase.class)
@DirtiesContext
class FilesTest {

    private static final int STEPS = 30;
    private static final String[] BRANDS = {"白鹭", "澜港", "启明", "星河", "远帆", "恒通", "金桥", "海诺"};
    private static final String[] HOUSES = {"海天大厦", "望潮中心", "澜湾国际"};

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    DeliveryChanges changes;

    @Autowired
    Decisions decisions;

    @Autowired
    FileDecisions files;

    @Autowired
    UnitDecisions units;

    @Autowired
    Trial trial;

    @Autowired
    DeskWork work;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Derivations derivations;

    @Autowired
    DeriveCheck check;

    @Autowired
    RelinkCheck relink;

    @Autowired
    Models models;

    @Autowired
    ModelComparer comparer;

    @Autowired
    WorkerDatabase database;

    private final Reader clerk = new Reader(1, "lin", "林", Role.OFFICE, Scope.district("lin"));
    private final Random random = new Random(Long.getLong("sunmao.seed", 11));
    private final Map<Step, Integer> done = new EnumMap<>(Step.class);
    private int sent;
    private YearMonth month = YearMonth.of(2026, 1);

    private enum Step {
        LINK,
        NOT,
        NEW,
        MERGE,
        SPLIT,
        MERGE_BUILDINGS,
        SPLIT_BUILDING,
        MERGE_UNITS,
        SPLIT_UNIT,
        UNDO,
        IMPORT,
        WITHDRAW
    }

    @Test
    void whateverHappensTheConclusionsFollowFromWhatStandsAndUndoneWordsLeaveNoTrace() throws Exception {
        buildings();
        register();
        tenants();
        register();
        derive();
        history("by the program's own model");
        pin();
        history("by a pinned model");
        for (Step step : Step.values()) {
            assertThat(done.getOrDefault(step, 0)).as(step + " really happened").isPositive();
        }
        List<Long> standing = standing(0);
        Collections.shuffle(standing, random);
        standing.forEach(this::undo);
        assertThat(standing(0)).isEmpty();
        derive();
        agree("all words taken back");
    }

    /** Steps in any order; now and then some words are given and taken back in another order. */
    private void history(String model) throws IOException {
        for (int i = 0; i < STEPS; i++) {
            Step step = Step.values()[i < Step.values().length ? i : random.nextInt(Step.values().length)];
            tried();
            happens(step);
            derive();
            agree(model + ", step " + i + ": " + step);
            if (i % 5 == 4) {
                words(model + ", after step " + i);
            }
        }
    }

    /** A word that is only tried leaves nothing, in the database or in the links in memory. */
    private void tried() {
        long last = number("select coalesce(max(id), 0) from resolution.decision");
        long one = anyFile("enterprise");
        long two = anyFile(random.nextBoolean() ? "enterprise" : "building");
        trial.of(
                () -> files.record(FileDecisions.Word.merge(one, two, "", "lin", "only a trial")),
                List.of(one, two),
                Set::size);
        assertThat(number("select coalesce(max(id), 0) from resolution.decision"))
                .isEqualTo(last);
    }

    /** Words, and the same taken back in any order: the conclusions are those that stood before. */
    private void words(String when) throws IOException {
        List<String> before = conclusions();
        long last = number("select coalesce(max(id), 0) from resolution.decision");
        for (int i = 0; i < 6; i++) {
            happens(Step.values()[random.nextInt(Step.UNDO.ordinal())]);
            if (random.nextBoolean()) {
                derive();
            }
        }
        derive();
        List<Long> given = standing(last);
        long evidence = number("select count(*) from resolution.decision");
        long decided = number("select count(*) from resolution.decision d where d.kind <> 'undo' and d.id > " + last
                + " and not exists (select 1 from resolution.decision u where u.undoes = d.id)");
        Collections.shuffle(given, random);
        for (long word : given) {
            undo(word);
            if (random.nextBoolean()) {
                derive();
            }
        }
        derive();
        assertThat(conclusions()).as(when + ": " + given + " taken back").isEqualTo(before);
        assertThat(number("select count(*) from resolution.decision")).isEqualTo(evidence + decided);
    }

    private void agree(String when) {
        DeriveCheck.Report report = check.checkAll();
        assertThat(report.equal()).as(when + ": " + report.tables()).isTrue();
        relink.check()
                .ifPresent(found ->
                        assertThat(found.equal()).as(when + ": " + found).isTrue());
    }

    private void derive() {
        derivations.runNow(Progress.UNWATCHED);
    }

    private void happens(Step step) throws IOException {
        boolean did = switch (step) {
            case LINK -> decided(decisions.link(anyMention("enterprise"), anyFile("enterprise"), "lin", "the sign"));
            case NOT -> decided(decisions.reject(anyMention("enterprise"), anyFile("enterprise"), "lin", "not they"));
            case NEW -> decided(decisions.separate(anyMention("enterprise"), "lin", "their own"));
            case MERGE -> merge("enterprise");
            case MERGE_BUILDINGS -> merge("building");
            case SPLIT -> split("enterprise");
            case SPLIT_BUILDING -> split("building");
            case MERGE_UNITS -> mergeUnits();
            case SPLIT_UNIT -> splitUnit();
            case UNDO -> undoAny();
            case IMPORT -> arrive();
            case WITHDRAW -> withdrawOrRestore();
        };
        if (did) {
            done.merge(step, 1, Integer::sum);
        }
    }

    private static boolean decided(Decisions.Outcome outcome) {
        return outcome instanceof Decisions.Recorded;
    }

    private boolean merge(String kind) {
        for (int tries = 0; tries < 8; tries++) {
            if (decided(files.record(
                    FileDecisions.Word.merge(anyFile(kind), anyFile(kind), "", "lin", "one and the same")))) {
                return true;
            }
        }
        return false;
    }

    private boolean split(String kind) {
        for (int tries = 0; tries < 12; tries++) {
            long file = anyFile(kind);
            List<Long> members =
                    numbers("select mention_id from resolution.link where until_at is null and subject_id = " + file
                            + " order by 1");
            members.remove(files.anchor(file));
            Collections.shuffle(members, random);
            if (!members.isEmpty()) {
                List<Long> taken = members.subList(0, 1 + random.nextInt(members.size()));
                if (decided(files.record(FileDecisions.Word.split(file, taken, "", "lin", "two of them")))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mergeUnits() {
        long building = any("select building_id from places.unit group by 1 having count(*) > 1 order by 1");
        List<Long> two = numbers("select id from places.unit where building_id = " + building + " order by 1");
        Collections.shuffle(two, random);
        return decided(units.merge(two.get(0), two.get(1), "lin", "one room"));
    }

    private boolean splitUnit() {
        long unit = any("select distinct unit_id from tenancy.spell order by 1");
        List<Long> holders =
                numbers("select distinct pm.mention_id from tenancy.spell s join resolution.payload_mention pm"
                        + " on pm.payload_id = any (s.payloads) and pm.kind = 'enterprise' where s.unit_id = " + unit
                        + " order by 1");
        List<Integer> sources = holders.isEmpty() || random.nextInt(4) == 0
                ? List.of((int) number("select min(source_id) from tenancy.spell where unit_id = " + unit))
                : List.of();
        return decided(units.split(
                unit,
                "9/90" + random.nextInt(3),
                sources.isEmpty() ? holders.subList(0, 1) : List.of(),
                sources,
                "lin",
                "the door behind is another room"));
    }

    private boolean undoAny() {
        List<Long> standing = standing(0);
        if (standing.isEmpty()) {
            return false;
        }
        undo(standing.get(random.nextInt(standing.size())));
        return true;
    }

    /** Acts by their first decision. */
    private List<Long> standing(long after) {
        return numbers("""
                select d.id from resolution.decision d where d.act is null and d.kind <> 'undo' and d.id > %d
                    and not exists (select 1 from resolution.decision u where u.undoes = d.id) order by 1
                """.formatted(after));
    }

    private void undo(long act) {
        assertThat(work.undo(clerk, desk.findDecision(clerk.scope(), act).orElseThrow(), false, "a mistake"))
                .isInstanceOf(Decisions.Recorded.class);
    }

    private boolean arrive() throws IOException {
        if (random.nextInt(3) == 0) {
            register();
        } else if (random.nextInt(4) == 0) {
            buildings();
        } else {
            tenants();
        }
        return true;
    }

    private boolean withdrawOrRestore() {
        List<Long> ids = numbers("select id from evidence.delivery where id > 1 order by id");
        long id = ids.get(random.nextInt(ids.size()));
        if (number("select count(*) from evidence.delivery where active and id = " + id) == 1) {
            changes.withdraw(id, "lin", "wrong month");
        } else {
            changes.restore(id, "lin", "right after all");
        }
        return true;
    }

    private void buildings() throws IOException {
        var rows = new StringBuilder("楼宇编码,楼宇名称,地址,可出租面积\n");
        for (int i = 0; i < HOUSES.length; i++) {
            rows.append("B0%d,%s,望澜市澜湾区海风路%d号,%d\n"
                    .formatted(i + 1, HOUSES[i], 8 + 2 * i, 20_000 + random.nextInt(5) * 1000));
        }
        rows.append("B09,%s%s,望澜市澜湾区海风路%d号,9000\n".formatted(HOUSES[0], sent % 2 == 0 ? "A座" : "裙楼", 8));
        send("housing", rows.toString());
    }

    private void register() throws IOException {
        var rows = new StringBuilder("企业名称,统一社会信用代码,法定代表人,登记状态,注册地址\n");
        for (int i = 0; i < BRANDS.length; i++) {
            if (random.nextInt(5) > 0) {
                rows.append("望澜%s%s有限公司,%s,甲甲甲,在营,望澜市澜湾区海风路8号海天大厦5层50%d室\n"
                        .formatted(BRANDS[i], i % 2 == 0 ? "软件" : "贸易", i < 4 ? code(i) : "", random.nextInt(4)));
            }
        }
        send("register", rows.toString());
    }

    private static String code(int i) {
        String nine = "9137020%d".formatted(i) + "M";
        String eight = "A%05d%02d".formatted(100 + i, 10 + i).substring(0, 8);
        String organisation = eight + CreditCode.organisationCheckCharacter(eight);
        String first = nine.substring(0, 8) + organisation;
        return first + CreditCode.checkCharacter(first);
    }

    private void tenants() throws IOException {
        var rows = new StringBuilder("楼宇名称,楼层,房号,租户名称,面积(㎡),联系电话\n");
        for (int floor = 1; floor <= 9; floor++) {
            String tenant = random.nextInt(5) == 0
                    ? "空置"
                    : BRANDS[random.nextInt(BRANDS.length)] + (random.nextBoolean() ? "软件" : "贸易");
            rows.append("%s,%dF,%s,%s,%d,\n"
                    .formatted(
                            HOUSES[floor % HOUSES.length],
                            floor,
                            random.nextInt(3) == 0 ? floor + "A01" : floor + "01",
                            tenant,
                            100 + floor));
        }
        send("manager", rows.toString());
        month = month.plusMonths(1);
    }

    private void pin() {
        String model = models.train("lin", "").id();
        models.activate(model, comparer.compare(model, "lin", Progress.UNWATCHED), "lin", "a trial");
        derive();
        assertThat(relink.check()).isPresent();
    }

    private void send(String source, String text) throws IOException {
        Path file = Files.writeString(dir.resolve(source + sent++ + ".csv"), text);
        LocalDate day = month.atEndOfMonth();
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private long anyMention(String kind) {
        return any("select l.mention_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                + " where l.until_at is null and m.kind = '" + kind + "' order by 1");
    }

    private long anyFile(String kind) {
        return any(
                "select distinct l.subject_id from resolution.link l join resolution.mention m on m.id = l.mention_id"
                        + " where l.until_at is null and l.subject_id is not null and m.kind = '" + kind
                        + "' order by 1");
    }

    private long any(String query) {
        List<Long> all = numbers(query);
        return all.get(random.nextInt(all.size()));
    }

    private List<Long> numbers(String query) {
        return new ArrayList<>(database.client().sql(query).query(Long.class).list());
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }

    /** Links, files, units, tenancies and where ids lead, without moments. */
    private List<String> conclusions() {
        return database.client().sql("""
                        select 'link ' || mention_id || ' ' || zone || ' ' || coalesce(subject_id, 0) as said from resolution.link where until_at is null
                        union all select 'file ' || (to_jsonb(e) - 'derived_at')::text from enterprises.enterprise e
                        union all select 'building ' || (to_jsonb(b) - 'derived_at')::text from places.building b
                        union all select 'unit ' || to_jsonb(u)::text from places.unit u
                        union all select 'spell ' || to_jsonb(s)::text from tenancy.spell s
                        union all select 'stay ' || to_jsonb(s)::text from tenancy.stay s
                        union all select 'conflict ' || to_jsonb(c)::text from conflicts.conflict c
                        union all select 'found ' || subject_id || ' ' || kind || ' ' || texts from search.entry
                        order by 1
                        """).query(String.class).list();
    }
}
