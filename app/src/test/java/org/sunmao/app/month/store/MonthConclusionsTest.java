package org.sunmao.app.month.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.DeliveryChanges;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.month.LineState;
import org.sunmao.app.month.Sheet;
import org.sunmao.app.month.SheetLine;
import org.sunmao.app.month.rules.Difference;
import org.sunmao.app.resolution.DeriveCheck;
import org.sunmao.app.testing.SpringTestDatabase;

/** What follows from a list that was gone through row by row, beside what follows from the workbook that says the same. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=month-conclusions")
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class MonthConclusionsTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 12, 31);
    private static final String HEAD = "楼宇名称,楼层,房号,租户名称,面积(㎡),起租日,到期日\n";
    private static final int ROOMS = 24;

    /** What readers are told: without what only says in which delivery and row it stands. */
    private static final List<String> CONCLUSIONS = List.of(
            """
            select 'spell', b.name, u.floor_label, u.label, s.holder, coalesce(e.name, s.tenant_name), s.area_sqm, s.rent, s.lease_start,
                s.lease_end, s.first_seen, s.first_missing, s.terms_said, s.terms_start, s.terms_end
            from tenancy.spell s join places.unit u on u.id = s.unit_id join places.building b on b.id = s.building_id
            left join enterprises.enterprise e on e.id = s.enterprise_id
            """,
            "select 'unit', building_id, floor_label, label, area_sqm from places.unit",
            "select 'enterprise', id, name, status, building_ids from enterprises.enterprise",
            "select 'building', id, name, status from places.building",
            "select 'standing', building_id, vacant_units from tenancy.building_standing");

    @TempDir
    static Path dir;

    @Autowired
    Intake intake;

    @Autowired
    DeliveryChanges changes;

    @Autowired
    Derivations derivations;

    @Autowired
    WorkerDatabase database;

    @Autowired
    Sheets sheets;

    @Autowired
    Sending sending;

    @Autowired
    Proposals proposals;

    @Autowired
    DeriveCheck check;

    private long building;
    private Reader manager;

    @BeforeAll
    void district() throws IOException {
        var register = new StringBuilder("企业名称,统一社会信用代码,登记状态,注册地址\n");
        var tenants = new StringBuilder(HEAD);
        for (int i = 0; i < ROOMS; i++) {
            register.append(firm(i)).append(",,在营,望澜市澜湾区海风路8号海天大厦\n");
            tenants.append("海天大厦,").append(place(i)).append(',');
            tenants.append(i % 7 == 3 ? "空置,120,,\n" : firm(i) + "," + (100 + i) + ",2024-03-01,2027-02-28\n");
        }
        for (int i = ROOMS; i < 2 * ROOMS; i++) {
            register.append(firm(i)).append(",,在营,望澜市澜湾区海风路8号海天大厦\n");
        }
        send("housing", "楼宇编码,楼宇名称,地址,地上层数\nB01,海天大厦,望澜市澜湾区海风路8号,20\nB02,海地大厦,望澜市澜湾区海风路9号,20\n", BEFORE);
        send("register", register.toString(), BEFORE);
        send("manager", tenants + "海地大厦,3层,301,望澜别处服务有限公司,80,2024-03-01,2027-02-28\n", BEFORE);
        derivations.runNow(Progress.UNWATCHED);
        building = number("select id from places.building where name = '海天大厦'");
        manager = new Reader(
                0,
                "month-manager",
                "物业",
                Role.MANAGER,
                Scope.none()
                        .withPerson("month-manager")
                        .withBuildings(Set.of(building))
                        .withSources(Set.of("manager")));
    }

    private static String firm(int i) {
        return "望澜" + "启明长风安和瑞达宏图金石海岳云川青木白塔星河朝阳锦程卓越天工博远方正同创汇通嘉禾盛世永昌泰康新元".substring(2 * (i % 24), 2 * (i % 24) + 2)
                + (i < 24 ? "软件" : "贸易") + "有限公司";
    }

    private static String place(int i) {
        return (i / 4 + 2) + "层," + (i / 4 + 2) + "0" + (i % 4 + 1);
    }

    private long send(String source, String text, LocalDate day) throws IOException {
        Path file = Files.writeString(dir.resolve(source + day + text.hashCode() + ".csv"), text);
        ImportReport report = intake.importFile(
                ImportRequest.of(source, file, "test").withDataDate(day).acceptingSuggestions(true));
        assertThat(report.status()).isEqualTo(ImportReport.Status.IMPORTED);
        return Objects.requireNonNull(report.delivery());
    }

    private long number(String sql) {
        return database.client().sql(sql).query(Long.class).single();
    }

    private List<String> conclusions() {
        var all = new ArrayList<String>();
        for (String each : CONCLUSIONS) {
            all.addAll(database.client()
                    .sql("select to_jsonb(x)::text from (" + each + ") x order by 1")
                    .query(String.class)
                    .list());
        }
        return all;
    }

    private Sheet begun() {
        Sheets.Place place = sheets.place(manager.scope(), building).orElseThrow();
        sheets.begin(manager.scope(), place);
        return sheets.open(manager.scope(), building).orElseThrow();
    }

    private long sent() {
        Sheet sheet = sheets.open(manager.scope(), building).orElseThrow();
        assertThat(sending.send(manager, building, sheet.newest())).isEqualTo(Sending.Outcome.SENT);
        derivations.runNow(Progress.UNWATCHED);
        return number("select delivery_id from month.sheet where id = " + sheet.id());
    }

    private void withdraw(long delivery) {
        changes.withdraw(delivery, "test", "another way");
        derivations.runNow(Progress.UNWATCHED);
    }

    private void say(Sheet sheet, SheetLine line, LineState state, Map<Field, String> typed, LocalDate gone) {
        assertThat(sheets.say(manager.scope(), sheet.id(), line.n(), line.version(), state, typed, gone))
                .isTrue();
    }

    @Test
    void a_list_that_is_confirmed_changes_nothing_but_the_days_on_which_things_were_last_seen() {
        List<String> before = conclusions();
        long payloads = number("select count(*) from evidence.payload");
        long mentions = number("select count(*) from resolution.mention");
        Sheet sheet = begun();
        assertThat(sheet.lines()).hasSize(ROOMS);
        assertThat(sheets.confirmRest(manager.scope(), sheet.id())).isEqualTo(ROOMS);
        long delivery = sent();
        assertThat(conclusions()).isEqualTo(before);
        assertThat(number("select count(*) from evidence.payload"))
                .as("said again")
                .isEqualTo(payloads);
        assertThat(number("select count(*) from resolution.mention")).isEqualTo(mentions);
        assertThat(number("select count(distinct last_seen) from tenancy.spell where building_id = " + building))
                .isEqualTo(1);
        assertThat(database.client()
                        .sql("select max(last_seen) from tenancy.spell where building_id = ?")
                        .param(building)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(sheet.day());
        assertThat(number("select count(*) from evidence.delivery where id = " + delivery
                        + " and full_snapshot and delivered_by = 'month-manager'"))
                .isEqualTo(1);
        assertThat(check.checkAll().equal()).isTrue();
        withdraw(delivery);
        assertThat(conclusions()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changed_left_and_new_rows_say_what_the_workbook_with_the_same_words_says(long seed) throws IOException {
        var random = new Random(seed);
        Sheet sheet = begun();
        var workbook = new StringBuilder(HEAD);
        int left = 0;
        for (SheetLine line : sheet.lines()) {
            String place = "海天大厦," + line.value(Field.FLOOR) + "," + line.value(Field.ROOM) + ",";
            String tenant = line.value(Field.TENANT_NAME);
            String area = line.value(Field.LEASED_AREA);
            String lease = line.value(Field.LEASE_START) + "," + line.value(Field.LEASE_END);
            int chance = random.nextInt(10);
            if (!line.let()) {
                if (chance < 5) {
                    say(sheet, line, LineState.CONFIRMED, Map.of(), null);
                    workbook.append(place).append("空置,").append(area).append(",,\n");
                } else {
                    String firm = firm(ROOMS + line.n() - 1);
                    say(
                            sheet,
                            line,
                            LineState.CHANGED,
                            Map.of(Field.TENANT_NAME, firm, Field.LEASE_START, "2026-01-05"),
                            null);
                    workbook.append(place).append(firm).append(',').append(area).append(",2026-01-05,\n");
                }
            } else if (chance < 2 && left < 3) {
                left++;
                say(sheet, line, LineState.GONE, Map.of(), sheet.day());
                workbook.append(place).append("空置,").append(area).append(",,\n");
            } else if (chance < 5) {
                say(
                        sheet,
                        line,
                        LineState.CHANGED,
                        Map.of(Field.LEASED_AREA, "2" + area, Field.LEASE_END, "2030/12/31"),
                        null);
                workbook.append(place).append(tenant).append(",2").append(area).append(",2024-03-01,2030-12-31\n");
            } else {
                say(sheet, line, LineState.CONFIRMED, Map.of(), null);
                workbook.append(place)
                        .append(tenant)
                        .append(',')
                        .append(area)
                        .append(',')
                        .append(lease)
                        .append('\n');
            }
        }
        for (int added = 0; added < 3; added++) {
            String firm = firm(ROOMS + 3 * added);
            sheets.add(
                    manager.scope(),
                    sheet.id(),
                    Map.of(
                            Field.TENANT_NAME,
                            firm,
                            Field.FLOOR,
                            "15层",
                            Field.ROOM,
                            "150" + added,
                            Field.LEASED_AREA,
                            "77"));
            workbook.append("海天大厦,15层,150")
                    .append(added)
                    .append(',')
                    .append(firm)
                    .append(",77,,\n");
        }
        long byHand = sent();
        List<String> told = conclusions();
        List<String> snapshot = snapshot(byHand);
        assertThat(check.checkAll().equal()).isTrue();
        withdraw(byHand);
        long uploaded = send("manager", workbook.toString(), sheet.day());
        derivations.runNow(Progress.UNWATCHED);
        assertThat(told).isEqualTo(conclusions());
        assertThat(snapshot).isEqualTo(snapshot(uploaded));
        withdraw(uploaded);
    }

    private List<String> snapshot(long delivery) {
        return database.client()
                .sql(
                        "select day || ' ' || units || ' ' || tenants || ' ' || tenants_before || ' ' || state from tenancy.snapshot where delivery_id = ?")
                .param(delivery)
                .query(String.class)
                .list();
    }

    @Test
    void who_has_left_has_left_on_the_day_that_was_told_and_the_row_that_tells_it_stands_behind_it() {
        Sheet sheet = begun();
        SheetLine line =
                sheet.lines().stream().filter(SheetLine::let).findFirst().orElseThrow();
        LocalDate gone = BEFORE.plusDays(20);
        say(sheet, line, LineState.GONE, Map.of(), gone);
        sheets.confirmRest(manager.scope(), sheet.id());
        long delivery = sent();
        String tenant = line.value(Field.TENANT_NAME);
        var spell = database.client().sql("""
                        select s.last_seen, s.first_missing, cardinality(s.payloads) as rows, (select count(*) from tenancy.spell v
                            where v.unit_id = s.unit_id and v.holder = 'vacant' and v.first_missing is null) as vacant
                        from tenancy.spell s join enterprises.enterprise e on e.id = s.enterprise_id where e.name = ?
                        """).param(tenant).query().singleRow();
        assertThat(spell.get("first_missing").toString()).isEqualTo(gone.toString());
        assertThat(spell.get("last_seen").toString())
                .isEqualTo(gone.minusDays(1).toString());
        assertThat(spell.get("rows")).isEqualTo(2);
        assertThat(spell.get("vacant")).isEqualTo(1L);
        assertThat(check.checkAll().equal()).isTrue();
        withdraw(delivery);
    }

    @Test
    void what_was_typed_goes_with_its_delivery_when_retention_ends() {
        Sheet sheet = begun();
        SheetLine line =
                sheet.lines().stream().filter(SheetLine::let).findFirst().orElseThrow();
        say(sheet, line, LineState.CHANGED, Map.of(Field.TENANT_NAME, "望澜新来服务有限公司"), null);
        sheets.confirmRest(manager.scope(), sheet.id());
        long delivery = sent();
        String typed = "select count(*) from month.word where typed <> '{}' and sheet_id = " + sheet.id();
        assertThat(number(typed)).isEqualTo(1);
        database.client().sql("""
                        update evidence.file f set erased_at = now() from evidence.delivery d where d.id = ? and d.file_sha256 = f.sha256
                        """).param(delivery).update();
        assertThat(number(typed)).isZero();
        assertThat(number("select count(*) from month.word where state = 'changed' and sheet_id = " + sheet.id()))
                .as("that it was changed stays known")
                .isEqualTo(1);
        withdraw(delivery);
    }

    @Test
    void a_large_drop_waits_as_that_of_a_workbook_does() {
        Sheet sheet = begun();
        List<SheetLine> let = sheet.lines().stream().filter(SheetLine::let).toList();
        let.subList(0, 8).forEach(line -> say(sheet, line, LineState.DROPPED, line.typed(), null));
        sheets.confirmRest(manager.scope(), sheet.id());
        long delivery = sent();
        assertThat(snapshot(delivery)).singleElement().asString().endsWith("waits");
        assertThat(number("select count(*) from tenancy.spell where building_id = " + building
                        + " and first_missing is not null"))
                .isZero();
        withdraw(delivery);
    }

    @Test
    void two_persons_do_not_lose_each_others_words_and_nothing_unseen_is_sent() {
        Sheet sheet = begun();
        SheetLine line =
                sheet.lines().stream().filter(SheetLine::let).findFirst().orElseThrow();
        Scope other = manager.scope().withPerson("month-other");
        say(sheet, line, LineState.CONFIRMED, Map.of(), null);
        assertThat(sheets.say(
                        other,
                        sheet.id(),
                        line.n(),
                        line.version(),
                        LineState.CHANGED,
                        Map.of(Field.LEASED_AREA, "9"),
                        null))
                .as("has not seen the first word")
                .isFalse();
        assertThat(sheets.say(other, sheet.id(), line.n(), 1, LineState.CHANGED, Map.of(Field.LEASED_AREA, "9"), null))
                .isTrue();
        sheets.confirmRest(manager.scope(), sheet.id());
        assertThat(sending.send(manager, building, sheet.newest())).isEqualTo(Sending.Outcome.NOT_SEEN);
        Sheet now = sheets.open(manager.scope(), building).orElseThrow();
        assertThat(now.lines().get(line.n() - 1).by()).isEqualTo("month-other");
        long delivery = sent();
        assertThat(sheets.say(other, sheet.id(), line.n(), 2, LineState.CONFIRMED, Map.of(), null))
                .as("after it was sent")
                .isFalse();
        assertThat(number("select count(*) from month.word where sheet_id = " + sheet.id() + " and n = " + line.n()))
                .as("both words are kept")
                .isEqualTo(2);
        String words = database.client()
                .sql(
                        "select convert_from(c.bytes, 'UTF8') from evidence.file_chunk c join evidence.delivery d on d.file_sha256 = c.sha256 where d.id = ?")
                .param(delivery)
                .query(String.class)
                .single();
        assertThat(words).contains("\"by\":\"month-other\"", "\"leased-area\":\"9\"");
        withdraw(delivery);
    }

    @Test
    void who_has_no_grant_sees_and_says_nothing() {
        Sheet sheet = begun();
        for (Scope stranger : List.of(
                Scope.none().withPerson("x").withBuildings(Set.of(building)),
                Scope.none().withPerson("x").withSources(Set.of("manager")),
                Scope.none().withPerson("x").withRegions(Set.of("990101001")))) {
            assertThat(sheets.open(stranger, building)).isEmpty();
            assertThatThrownBy(() -> sheets.say(stranger, sheet.id(), 1, 0, LineState.CONFIRMED, Map.of(), null))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(number("select count(*) from month.word where by_person = 'x'"))
                .isZero();
    }

    @Test
    void a_difference_names_new_gone_and_changed_rows() {
        var rows = sheets.open(manager.scope(), building).or(() -> Optional.of(begun())).orElseThrow().lines().stream()
                .map(line -> new Difference.Row(line.base()))
                .collect(Collectors.toCollection(ArrayList::new));
        var after = new ArrayList<>(rows);
        var gone = after.remove(0);
        var fields = new EnumMap<Field, String>(after.get(0).fields());
        fields.put(Field.LEASED_AREA, "999");
        after.set(0, new Difference.Row(fields));
        var fresh = new Difference.Row(Map.of(Field.FLOOR, "18层", Field.ROOM, "1801", Field.TENANT_NAME, "望澜新来有限公司"));
        after.add(fresh);
        var difference = Difference.of(rows, after);
        assertThat(difference.gone()).containsExactly(gone);
        assertThat(difference.fresh()).containsExactly(fresh);
        assertThat(difference.changed())
                .singleElement()
                .satisfies(each -> assertThat(each.fields()).containsExactly(Field.LEASED_AREA));
        assertThat(difference.same()).isEqualTo(ROOMS - 2);
    }
}
