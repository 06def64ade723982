package org.sunmao.app.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.database.History;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.foundation.TaxSight;
import org.sunmao.app.intake.DeliveryChanges;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.measures.MeasurePlace;
import org.sunmao.app.measures.Measures;
import org.sunmao.app.measures.Question;
import org.sunmao.app.measures.series.SeriesMemory;
import org.sunmao.app.resolution.Decisions;
import org.sunmao.app.testing.SpringTestDatabase;

/**
 * Whatever happens, asking how things were known at a moment answers what readers were told at that moment: rows come and go, lists and
 * extracts are withdrawn and restored, persons decide and undo.
 */
@SpringBootTest(
        classes = SunmaoApplication.class,
        properties = {"sunmao.test.world=two-clocks", "sunmao.series.small-bytes=0"})
@Import(SpringTestDatabase.class)
@DirtiesContext
class TwoClocksTest {

    private static final int STEPS = 24;
    private static final String BUILDINGS = """
            楼宇编码,楼宇名称,地址,可出租面积
            B01,海天大厦,望澜市澜湾区海风路8号,%d
            B02,望潮中心,望澜市澜湾区东街18号,30000
            """;
    private static final String[] BRANDS = {"白鹭", "澜港", "启明", "星河", "远帆", "恒通", "金桥", "海诺"};
    private static final List<String> LATTICE = List.of("tax-12-months", "buildings-over-100m", "tax-per-sqm");
    private static final List<String> KEPT = List.of(
            "places.building",
            "places.unit",
            "enterprises.enterprise",
            "enterprises.tax_month",
            "enterprises.tax_band",
            "enterprises.registration",
            "tenancy.snapshot",
            "tenancy.spell",
            "tenancy.stay",
            "tenancy.building_standing",
            "tenancy.enterprise_standing",
            "measures.tax_building",
            "measures.tax_window",
            "resolution.link_then",
            "measures.source_dates(date '2026-12-31')",
            "measures.register_days()");

    @TempDir
    Path dir;

    @Autowired
    Intake intake;

    @Autowired
    DeliveryChanges changes;

    @Autowired
    Decisions decisions;

    @Autowired
    Derivations derivations;

    @Autowired
    WorkerDatabase database;

    @Autowired
    WebDatabase web;

    @Autowired
    History history;

    @Autowired
    Measures measures;

    @Autowired
    SeriesMemory memory;

    private final Random random = new Random(7);
    private int files;
    private YearMonth month = YearMonth.of(2026, 1);

    /** What one reader was told at one moment. */
    private record Told(
            Scope scope, Instant at, Map<String, List<String>> rows, List<String> figures, Map<String, String> cells) {}

    @Test
    void whatWasKnownAtAMomentIsWhatReadersWereToldThen() throws Exception {
        Instant before = Instant.now();
        send("housing", BUILDINGS.formatted(20000), LocalDate.of(2026, 1, 1));
        register();
        tenants();
        derivations.runNow(Progress.UNWATCHED);
        var told = new ArrayList<Told>();
        for (int step = 0; step < STEPS; step++) {
            somethingHappens(step);
            derivations.runNow(Progress.UNWATCHED);
            for (Scope scope : readers()) {
                told.add(new Told(scope, Instant.now(), rows(scope), figures(scope), cells(scope)));
            }
        }
        assertThat(told.stream().map(Told::rows).distinct().count()).isGreaterThan(STEPS);
        for (Told each : told) {
            Scope then = each.scope().withClocks(history.clocks(null, each.at()));
            Map<String, List<String>> rows = rows(then);
            KEPT.forEach(table -> assertThat(rows.get(table))
                    .as(table + " at " + each.at())
                    .isEqualTo(each.rows().get(table)));
            assertThat(figures(then)).as("figures at " + each.at()).isEqualTo(each.figures());
            assertThat(cells(then)).allSatisfy((cell, says) -> {
                if (!says.equals(each.cells().get(cell))) {
                    assertThat(says).as("withheld since").isEqualTo("null later");
                    assertThat(cells(each.scope()).get(cell)).isEqualTo("null later");
                }
            });
            assertThat(cells(then).keySet()).isEqualTo(each.cells().keySet());
        }
        Scope nothing = office().withClocks(history.clocks(null, before));
        assertThat(rows(nothing).get("places.building")).isEmpty();
        assertThat(history.clocks(null, Instant.now().plusSeconds(60))).isEqualTo(Clocks.NOW);
        fromMemoryToo(told);
        memoryFollows();
        nothingIsKeptTwice();
    }

    /** Figures from memory, of now and of earlier moments, are what the database told at the time. */
    private void fromMemoryToo(List<Told> told) throws InterruptedException {
        memory.open();
        await(memory::isReady);
        for (int i = told.size() - 1; i >= 0; i -= 4) {
            Told each = told.get(i);
            Scope then = each.scope().withClocks(history.clocks(null, each.at()));
            memory.find(then);
            await(memory::isPastRead);
            assertThat(memory.find(then)).isPresent();
            assertThat(figures(then)).as("figures from memory at " + each.at()).isEqualTo(each.figures());
        }
    }

    /** After each derivation only the buildings that it changed are read anew. */
    private void memoryFollows() throws Exception {
        for (int step = 0; step < 8; step++) {
            somethingHappens(step);
            derivations.runNow(Progress.UNWATCHED);
            await(memory::isReady);
            for (Scope scope : readers()) {
                List<String> recalled = figures(scope);
                memory.answer(false);
                assertThat(recalled).as("step " + step + " " + scope).isEqualTo(figures(scope));
                memory.answer(true);
            }
        }
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        for (int i = 0; i < 1_500 && !so.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    /** What a derivation wrote again as it was is not history. */
    private void nothingIsKeptTwice() {
        long kept = number("select count(*) from history.tenancy_spell");
        database.client()
                .sql(
                        "insert into resolution.dirty (subject_id) select id from resolution.identity where kind <> 'unit' on conflict do nothing")
                .update();
        derivations.runNow(Progress.UNWATCHED);
        assertThat(number("select count(*) from history.tenancy_spell")).isEqualTo(kept);
        assertThat(number("select count(*) from history.tenancy_spell where known_from >= known_until"))
                .isZero();
    }

    private void somethingHappens(int step) throws IOException {
        switch (step % 8) {
            case 0, 4 -> tenants();
            case 1 -> register();
            case 2 -> tax();
            case 3 -> withdrawOrRestore();
            case 5 -> decide();
            case 6 ->
                send(
                        "housing",
                        BUILDINGS.formatted(20000 + step * 100),
                        LocalDate.of(2026, 1, 1).plusDays(step));
            default -> undo();
        }
    }

    private void tenants() throws IOException {
        var rows = new StringBuilder("楼宇名称,楼层,房号,租户名称,面积(㎡),起租日\n");
        for (int floor = 1; floor <= 10; floor++) {
            String tenant = random.nextInt(4) == 0 ? "空置" : brand() + (random.nextBoolean() ? "软件" : "贸易");
            rows.append("%s,%dF,%d01,%s,%d,2025-01-01\n"
                    .formatted(floor % 2 == 0 ? "海天大厦" : "望潮中心", floor, floor, tenant, 100 + floor));
        }
        send("manager", rows.toString(), month.atEndOfMonth());
        month = month.plusMonths(1);
    }

    private void register() throws IOException {
        var rows = new StringBuilder("企业名称,统一社会信用代码,法定代表人,登记状态,注册地址\n");
        for (String brand : BRANDS) {
            if (random.nextInt(6) > 0) {
                rows.append("望澜%s软件有限公司,,甲甲甲,%s,望澜市澜湾区海风路8号海天大厦5层50%d室\n"
                        .formatted(brand, random.nextInt(5) == 0 ? "注销" : "在营", random.nextInt(9)));
            }
        }
        send("register", rows.toString(), month.atEndOfMonth());
    }

    private void tax() throws IOException {
        var rows = new StringBuilder("纳税人名称,所属月份,入库税额(元)\n");
        for (String brand : BRANDS) {
            rows.append("望澜%s软件有限公司,%s,%d\n"
                    .formatted(brand, month.minusMonths(1).toString().replace("-", ""), random.nextInt(1_000_000)));
        }
        send("tax", rows.toString(), month.atEndOfMonth());
    }

    private void withdrawOrRestore() {
        List<Long> ids = database.client()
                .sql("select id from evidence.delivery where id > 2 order by id")
                .query(Long.class)
                .list();
        long id = ids.get(random.nextInt(ids.size()));
        if (number("select count(*) from evidence.delivery where active and id = " + id) == 1) {
            changes.withdraw(id, "test", "wrong month");
        } else {
            changes.restore(id, "test", "right after all");
        }
    }

    private void decide() {
        List<Long> waiting = database.client()
                .sql(
                        "select mention_id from resolution.link where until_at is null and zone in ('review', 'new') order by mention_id")
                .query(Long.class)
                .list();
        List<Long> firms = database.client()
                .sql("select id from enterprises.enterprise order by id")
                .query(Long.class)
                .list();
        if (!waiting.isEmpty()) {
            decisions.link(
                    waiting.get(random.nextInt(waiting.size())),
                    firms.get(random.nextInt(firms.size())),
                    "test",
                    "by the sign");
        }
    }

    private void undo() {
        database.client()
                .sql(
                        "select max(d.id) from resolution.decision d where kind <> 'undo' and not exists (select 1 from resolution.decision u where u.undoes = d.id)")
                .query(Long.class)
                .optional()
                .ifPresent(id -> decisions.undo(id, "test", "it was not"));
    }

    private String brand() {
        return BRANDS[random.nextInt(BRANDS.length)];
    }

    private void send(String source, String text, LocalDate day) throws IOException {
        Path file = Files.writeString(dir.resolve(source + files++ + ".csv"), text);
        intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
    }

    private static Scope office() {
        return Scope.district("office").withTax(TaxSight.EXACT);
    }

    private List<Scope> readers() {
        long building = number("select min(id) from places.building");
        long firm = number("select min(id) from enterprises.enterprise");
        return List.of(
                office(),
                Scope.none()
                        .withPerson("manager")
                        .withBuildings(List.of(building))
                        .withTax(TaxSight.BANDS),
                Scope.none().withPerson("firm").withEnterprises(List.of(firm)).withTax(TaxSight.EXACT));
    }

    private Map<String, List<String>> rows(Scope scope) {
        return web.read(scope, jdbc -> {
            var rows = new LinkedHashMap<String, List<String>>();
            for (String table : KEPT) {
                rows.put(
                        table,
                        jdbc.sql("select (to_jsonb(t) - 'derived_at')::text from " + table + " t order by 1")
                                .query(String.class)
                                .list());
            }
            return rows;
        });
    }

    /** Published cells; what is withheld since stays so, whatever moment is asked for. */
    private Map<String, String> cells(Scope scope) {
        return web.read(scope, jdbc -> {
            var cells = new LinkedHashMap<String, String>();
            jdbc.sql("select concat_ws(' ', last_month, level, place) as cell, coalesce(total_fen::text, 'null') || ' '"
                            + " || coalesce(why, '') as told from measures.tax_cell order by 1")
                    .query(row -> {
                        cells.put(row.getString("cell"), row.getString("told"));
                    });
            return cells;
        });
    }

    private List<String> figures(Scope scope) {
        var figures = new ArrayList<String>();
        for (var definition : measures.listDefinitions()) {
            if (scope.tax() != TaxSight.EXACT && LATTICE.contains(definition.id())) {
                continue;
            }
            for (YearMonth of : List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 3))) {
                figures.add(definition.id() + " "
                        + measures.findAnswer(scope, new Question(definition.id(), of, MeasurePlace.DISTRICT))
                                .map(answer -> answer.finding() + " " + answer.series())
                                .orElse("none"));
            }
        }
        return figures;
    }

    private long number(String query) {
        return database.client().sql(query).query(Long.class).single();
    }
}
