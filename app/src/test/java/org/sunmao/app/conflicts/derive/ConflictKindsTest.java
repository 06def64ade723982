package org.sunmao.app.conflicts.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.sunmao.app.conflicts.ConflictKind;
import org.sunmao.app.conflicts.ConflictKinds;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SunmaoDatabaseTest;
import org.sunmao.app.testing.TinyWorld;

/** Each kind finds what it is made for, and nothing in the same world with the one thing put right. */
@SunmaoDatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConflictKindsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Long> payloads = new HashMap<>();
    private WorkerDatabase worker;
    private TinyWorld world;
    private List<ConflictKind> kinds;
    private int rooms;

    @BeforeAll
    void world(WorkerDatabase database) {
        worker = database;
        world = new TinyWorld(database);
        database.client().sql("""
                        insert into places.region (code, name_zh, name_en) values
                            ('990101001', '听涛街道', 'Tingtao'), ('990101002', '望海街道', 'Wanghai')
                        """).update();
        for (String[] source : new String[][] {
            {"register", "register"}, {"register-city", "register"}, {"tax", "tax"}, {"statistics", "large-firms"},
            {"housing", "buildings"}, {"planning", "buildings"}, {"tenants-1", "tenants"}, {"tenants-2", "tenants"},
            {"power", "electricity"}
        }) {
            int id = world.source(source[0], source[1]);
            sources.put(source[0], id);
            long delivery = world.delivery(id, source[0] + ".xlsx", AUGUST);
            payloads.put(source[0], world.payload(delivery, 2, Map.of("甲", "remark"), source[0]));
        }
        try (var declared = new AnnotationConfigApplicationContext("org.sunmao.app.conflicts.kinds")) {
            kinds = List.copyOf(declared.getBeansOfType(ConflictKind.class).values());
        }
    }

    private TreeSet<String> found(long subject) {
        worker.doInTransaction(() -> {
            worker.client().sql("delete from conflicts.kind_version").update();
            new ConflictDerivation(worker, new ConflictKinds(kinds), new ConflictLedger(worker))
                    .derive(Progress.UNWATCHED);
        });
        return new TreeSet<>(worker.client()
                .sql("select kind from conflicts.conflict where subject_id = ?")
                .param(subject)
                .query(String.class)
                .list());
    }

    private String owner(long subject) {
        return worker.client()
                .sql("select owner from conflicts.conflict where subject_id = ?")
                .param(subject)
                .query(String.class)
                .single();
    }

    /** {@code value@source:day+source:day}, the winner first, values separated by a bar. */
    private static String claims(String attribute, String said) {
        var values = new StringBuilder();
        for (String each : said.split("\\|")) {
            String[] valueAndSources = each.split("@");
            String[] by = valueAndSources[1].split("\\+");
            values.append(values.isEmpty() ? "" : ",")
                    .append("{\"value\":\"%s\",%s,\"claims\":1".formatted(valueAndSources[0], said(by[0])));
            if (by.length > 1) {
                values.append(",\"also\":[{").append(said(by[1])).append("}]");
            }
            values.append('}');
        }
        return "\"%s\":[%s]".formatted(attribute, values);
    }

    private static String said(String sourceAndDay) {
        String[] parts = sourceAndDay.split(":");
        return "\"source\":\"%s\",\"date\":\"%s\",\"payload\":1".formatted(parts[0], parts[1]);
    }

    private long enterprise(String... claims) {
        return world.enterprise("企业" + claims.hashCode(), with("attributes", "{" + String.join(",", claims) + "}"));
    }

    private long building(String... claims) {
        return world.building(
                "楼" + claims.hashCode(), "990101001", with("attributes", "{" + String.join(",", claims) + "}"));
    }

    private static UnaryOperator<Map<String, Object>> with(Object... columns) {
        return all -> {
            for (int i = 0; i < columns.length; i += 2) {
                all.put((String) columns[i], columns[i + 1]);
            }
            return all;
        };
    }

    @Test
    void two_registers_with_capitals_more_than_half_a_per_cent_apart() {
        assertThat(found(enterprise(claims(
                        "registered-capital", "50000000@register:2026-07-01|80000000@register-city:2026-07-01"))))
                .containsExactly("capital");
        assertThat(found(enterprise(claims(
                        "registered-capital", "50000000@register:2026-07-01|50200000@register-city:2026-07-01"))))
                .as("rounded")
                .isEmpty();
        assertThat(found(enterprise(claims(
                        "registered-capital", "50000000@register:2026-07-01|1000000 USD@register-city:2026-07-01"))))
                .as("another currency")
                .containsExactly("capital");
    }

    @Test
    void what_a_source_no_longer_says_is_history() {
        assertThat(found(enterprise(claims(
                        "registered-capital",
                        "50000000@register:2026-07-01+register-city:2026-07-01|80000000@register-city:2026-01-01"))))
                .isEmpty();
        assertThat(found(enterprise(claims(
                        "registered-capital",
                        "50000000@register:2026-07-01|80000000@register:2026-01-01+register-city:2026-06-01"))))
                .as("the stronger source has changed its mind, the weaker has not")
                .containsExactly("capital");
    }

    @Test
    void a_ruling_ends_it_whatever_sources_say() {
        assertThat(found(enterprise(claims(
                        "registered-capital",
                        "50000000@rulings:2026-07-05+register:2026-07-01|80000000@register-city:2026-07-01"))))
                .isEmpty();
    }

    @Test
    void legal_names_that_differ_but_not_in_their_brackets_nor_by_managers_short_names() {
        long differ = enterprise(claims("name", "听涛甲（望海）公司@register:2026-07-01|听涛旧名公司@tax:2026-07-31"));
        assertThat(found(differ)).containsExactly("name");
        assertThat(owner(differ)).isEqualTo("tax");
        assertThat(found(enterprise(claims("name", "听涛甲（望海）公司@register:2026-07-01|听涛甲(望海)公司@tax:2026-07-31"))))
                .isEmpty();
        assertThat(found(enterprise(claims("name", "听涛甲公司@register:2026-07-01|甲@tenants-1:2026-07-31"))))
                .isEmpty();
    }

    @Test
    void two_registers_with_different_states() {
        assertThat(found(enterprise(claims("status", "在营@register:2026-07-01|存续@register-city:2026-07-01"))))
                .containsExactly("status");
        assertThat(found(enterprise(claims("status", "在营@register:2026-07-01|吊销@register:2026-01-01"))))
                .isEmpty();
    }

    @Test
    void industry_codes_of_different_branches() {
        assertThat(found(enterprise(claims("industry-code", "I6513@register:2026-07-01|7211@statistics:2026-06-30"))))
                .containsExactly("industry");
        assertThat(found(enterprise(claims("industry-code", "I6513@register:2026-07-01|651@statistics:2026-06-30"))))
                .as("the same, less exactly")
                .isEmpty();
    }

    @Test
    void areas_and_storeys_of_two_lists_of_buildings() {
        assertThat(found(building(
                        claims("gross-area", "10000@housing:2026-01-01|11000@planning:2026-01-01"),
                        claims("rentable-area", "8000@housing:2026-01-01|9000@planning:2026-01-01"),
                        claims("floors-above", "20@housing:2026-01-01|21@planning:2026-01-01"))))
                .containsExactly("floors", "gross-area", "rentable-area");
        assertThat(found(building(
                        claims("gross-area", "10000@housing:2026-01-01|10400@planning:2026-01-01"),
                        claims("rentable-area", "8000@housing:2026-01-01|8300@planning:2026-01-01"),
                        claims("floors-above", "20@housing:2026-01-01|20.0@planning:2026-01-01"))))
                .isEmpty();
    }

    private long unit(long building, String area) {
        String room = Integer.toString(++rooms);
        return world.unit(building, "9", room, area);
    }

    private void spell(long unit, String source, String holder, Object who, String area, LocalDate from, LocalDate to) {
        world.spell(
                unit,
                sources.get(source),
                with(
                        "holder", holder,
                        "enterprise_id", holder.equals("enterprise") ? who : null,
                        "area_sqm", area == null ? null : new java.math.BigDecimal(area),
                        "first_seen", from,
                        "last_seen", to == null ? AUGUST : to,
                        "first_missing", to == null ? null : to.plusDays(30),
                        "payloads", "{" + payloads.get(source) + "}"));
    }

    private void power(long building, long unit, String july, String august) {
        String room = worker.client()
                .sql("select label from places.unit where id = ?")
                .param(unit)
                .query(String.class)
                .single();
        worker.client()
                .sql("""
                        insert into tenancy.energy_month_current (building_id, floor_label, room, month, kwh, meters, payloads)
                        values (:b, '9', :r, '2026-07-01', :j, 1, array[:p]), (:b, '9', :r, '2026-08-01', :a, 1, array[:p])
                        """)
                .param("b", building)
                .param("r", room)
                .param("j", new java.math.BigDecimal(july))
                .param("a", new java.math.BigDecimal(august))
                .param("p", payloads.get("power"))
                .update();
    }

    @Test
    void vacant_units_that_are_lit_and_let_units_that_are_dark() {
        long building = building();
        long firm = enterprise();
        long lit = unit(building, "100");
        spell(lit, "tenants-1", "vacant", null, null, MAY, null);
        power(building, lit, "500", "600");
        long empty = unit(building, "100");
        spell(empty, "tenants-1", "vacant", null, null, MAY, null);
        power(building, empty, "5", "600");
        long dark = unit(building, "100");
        spell(dark, "tenants-1", "enterprise", firm, "100", MAY, null);
        power(building, dark, "3", "0");
        long used = unit(building, "100");
        spell(used, "tenants-1", "enterprise", firm, "100", MAY, null);
        power(building, used, "500", "0");
        long leftLately = unit(building, "100");
        spell(leftLately, "tenants-1", "vacant", null, null, LocalDate.of(2026, 7, 31), null);
        power(building, leftLately, "500", "600");

        assertThat(found(building)).containsExactly("let-but-dark", "vacant-but-lit");
        assertThat(worker.client()
                        .sql(
                                "select what || ' ' || owner || ' ' || size from conflicts.conflict where subject_id = ? order by kind desc")
                        .param(building)
                        .query(String.class)
                        .list())
                .containsExactly(lit + " tenants-1 100", dark + " tenants-1 100");
    }

    @Test
    void a_unit_of_five_rooms_of_which_one_is_metered_is_not_dark() {
        long building = building();
        long several = world.unit(building, "9", "901-905", "500");
        spell(several, "tenants-1", "enterprise", enterprise(), "500", MAY, null);
        worker.client().sql("""
                        insert into tenancy.energy_month_current (building_id, floor_label, room, month, kwh, meters, payloads)
                        select ?, '9', '901', m::date, 0, 1, array[?::bigint] from unnest(array['2026-07-01', '2026-08-01']) m
                        """).params(building, payloads.get("power")).update();
        assertThat(found(building)).isEmpty();
    }

    @Test
    void two_holders_beyond_what_the_unit_has() {
        long building = building();
        long twice = unit(building, "200");
        spell(
                twice,
                "tenants-1",
                "enterprise",
                enterprise(),
                "100",
                LocalDate.of(2025, 1, 31),
                LocalDate.of(2026, 1, 31));
        spell(twice, "tenants-1", "enterprise", enterprise(), "100", MAY, null);
        spell(twice, "tenants-1", "enterprise", enterprise(), "80", MAY, null);
        assertThat(found(building)).containsExactly("held-twice");

        long other = building();
        long shared = unit(other, "200");
        spell(
                shared,
                "tenants-1",
                "enterprise",
                enterprise(),
                "200",
                LocalDate.of(2025, 1, 31),
                LocalDate.of(2026, 1, 31));
        spell(shared, "tenants-1", "enterprise", enterprise(), "120", MAY, null);
        spell(shared, "tenants-1", "enterprise", enterprise(), "80", MAY, null);
        assertThat(found(other)).as("they share it").isEmpty();

        long third = building();
        long claimed = unit(third, "100");
        spell(claimed, "tenants-1", "enterprise", enterprise(), "100", MAY, null);
        spell(claimed, "tenants-2", "enterprise", enterprise(), "100", MAY, null);
        assertThat(found(third))
                .as("two managers, each with a tenant of his own")
                .containsExactly("held-twice");
    }

    private void sublet(long unit, Object who, String area) {
        world.spell(
                unit,
                sources.get("tenants-1"),
                with(
                        "holder",
                        "enterprise",
                        "enterprise_id",
                        who,
                        "right_kind",
                        "sublet",
                        "area_sqm",
                        new java.math.BigDecimal(area),
                        "first_seen",
                        MAY,
                        "last_seen",
                        AUGUST,
                        "payloads",
                        "{" + payloads.get("tenants-1") + "}"));
    }

    private void committed(long unit, long building, Object who, String area, LocalDate start) {
        worker.client()
                .sql("""
                        insert into tenancy.commitment_current (unit_id, building_id, enterprise_id, area_sqm, lease_start, first_said,
                            last_said, source_id, payloads) values (?, ?, ?, ?::numeric, ?, ?, ?, ?, array[?::bigint])
                        """)
                .params(
                        unit,
                        building,
                        who,
                        area,
                        start,
                        AUGUST,
                        AUGUST,
                        sources.get("tenants-1"),
                        payloads.get("tenants-1"))
                .update();
    }

    @Test
    void leases_on_paper_beyond_what_the_unit_has() {
        long building = building();
        long unit = unit(building, "200");
        LocalDate next = AUGUST.plusDays(30);
        Object stays = enterprise();
        world.spell(
                unit,
                sources.get("tenants-1"),
                with(
                        "holder",
                        "enterprise",
                        "enterprise_id",
                        stays,
                        "area_sqm",
                        new java.math.BigDecimal("150"),
                        "lease_end",
                        next.plusYears(1),
                        "first_seen",
                        MAY,
                        "last_seen",
                        AUGUST,
                        "payloads",
                        "{" + payloads.get("tenants-1") + "}"));
        committed(unit, building, enterprise(), "50", next);
        assertThat(found(building)).as("it fits").isEmpty();
        committed(unit, building, stays, "150", next);
        assertThat(found(building)).as("a renewal takes no more").isEmpty();
        committed(unit, building, enterprise(), "50", next);
        assertThat(found(building)).containsExactly("over-let");
    }

    @Test
    void sublets_within_the_lease_that_they_are_under_are_no_second_holders() {
        long building = building();
        long unit = unit(building, "200");
        spell(
                unit,
                "tenants-1",
                "enterprise",
                enterprise(),
                "200",
                LocalDate.of(2025, 1, 31),
                LocalDate.of(2026, 1, 31));
        spell(unit, "tenants-1", "enterprise", enterprise(), "200", MAY, null);
        sublet(unit, enterprise(), "80");
        sublet(unit, enterprise(), "100");
        assertThat(found(building)).isEmpty();
        sublet(unit, enterprise(), "60");
        assertThat(found(building)).containsExactly("over-let");
    }

    private long standing(String gross, String rentable, String let, String vacant) {
        long id = world.building(
                "楼" + rooms++,
                "990101001",
                with(
                        "gross_area_sqm", new java.math.BigDecimal(gross),
                        "rentable_area_sqm", new java.math.BigDecimal(rentable),
                        "attributes",
                                "{" + claims("gross-area", gross + "@housing:2026-01-01") + ","
                                        + claims("rentable-area", rentable + "@housing:2026-01-01") + "}"));
        worker.client().sql("""
                        insert into tenancy.building_standing_current (building_id, as_of, units, let_units, vacant_units, unknown_units,
                            unsized_units, let_sqm, vacant_sqm, enterprises, in_review) values (?, ?, 9, 5, 4, 0, 0, ?::numeric, ?::numeric, 5, 0)
                        """).params(id, AUGUST, let, vacant).update();
        world.snapshot(world.delivery(sources.get("tenants-1"), "a.xlsx", AUGUST), id, 5, 5);
        return id;
    }

    @Test
    void units_that_add_up_to_more_than_the_building_or_to_something_else_than_its_rentable_area() {
        assertThat(found(standing("10000", "8000", "9000", "2000"))).containsExactly("units-over-building");
        assertThat(found(standing("10000", "8000", "6000", "1000"))).containsExactly("units-against-list");
        assertThat(found(standing("10000", "8000", "7000", "500"))).isEmpty();
    }

    private long registered(String status, LocalDate since, Long building) {
        long id = world.enterprise(
                "登记企业" + rooms++,
                with(
                        "registration_status", status,
                        "registered_building_id", building,
                        "attributes",
                                "{" + claims("status", status + "@register:2026-08-31") + ","
                                        + claims("registered-address", "听涛路1号@register:2026-08-31") + "}"));
        worker.client()
                .sql("""
                        insert into enterprises.registration_current (enterprise_id, source_id, first_seen, last_seen, unsettled, status)
                        values (?, ?, '2025-06-30', ?, false, '在营'), (?, ?, ?, '2026-08-31', false, ?)
                        """)
                .params(id, sources.get("register"), since.minusDays(1))
                .params(id, sources.get("register"), since, status)
                .update();
        return id;
    }

    @Test
    void struck_off_and_still_a_tenant_or_still_taxed() {
        long building = building();
        long there = registered("吊销", MAY, null);
        spell(unit(building, "100"), "tenants-1", "enterprise", there, "100", LocalDate.of(2025, 1, 31), null);
        assertThat(found(there)).containsExactly("cancelled-but-present");

        long gone = registered("吊销", MAY, null);
        spell(unit(building, "100"), "tenants-1", "enterprise", gone, "100", LocalDate.of(2025, 1, 31), MAY);
        world.tax(gone, LocalDate.of(2026, 5, 1), 100_000, payloads.get("tax"));
        assertThat(found(gone))
                .as("left, and taxed for the last time in that month")
                .isEmpty();

        long taxed = registered("注销", MAY, null);
        world.tax(taxed, LocalDate.of(2026, 7, 1), 100_000, payloads.get("tax"));
        assertThat(found(taxed)).containsExactly("cancelled-but-taxed");
        assertThat(worker.client()
                        .sql(
                                "select taxed || ' ' || (size is null) || ' ' || (sides::text like '%100000%') from conflicts.conflict where subject_id = ?")
                        .param(taxed)
                        .query(String.class)
                        .single())
                .as("no amount anywhere")
                .isEqualTo("true true false");

        long living = registered("在营", MAY, null);
        world.tax(living, LocalDate.of(2026, 7, 1), 100_000, payloads.get("tax"));
        assertThat(found(living)).isEmpty();
    }

    private long office(String office) {
        return world.enterprise(
                "纳税企业" + rooms++,
                with(
                        "registered_building_id",
                        building(),
                        "attributes",
                        "{" + claims("tax-office", office + "@tax:2026-08-31") + ","
                                + claims("registered-address", "听涛路1号@register:2026-08-31") + "}"));
    }

    @Test
    void registered_in_one_street_and_taxed_in_another() {
        long elsewhere = office("望海税务所");
        assertThat(found(elsewhere)).containsExactly("taxed-elsewhere");
        assertThat(owner(elsewhere)).isEqualTo("tax");
        assertThat(found(office("听涛税务所"))).isEmpty();
        assertThat(found(office("第一税务所")))
                .as("an office that bears no street's name")
                .isEmpty();
    }

    @Test
    void the_address_in_a_tax_row_is_another_building() {
        long here = building();
        long there = building();
        long firm = registered("在营", MAY, here);
        taxRow(firm, there);
        assertThat(found(firm)).containsExactly("taxed-elsewhere");

        long same = registered("在营", MAY, here);
        taxRow(same, here);
        assertThat(found(same)).isEmpty();
    }

    private void taxRow(long firm, long building) {
        long payload = world.payload(
                world.delivery(sources.get("tax"), "税.xlsx", AUGUST), 2, Map.of("地址", "address"), "某路" + building);
        long ofFirm = world.mention(sources.get("tax"), "enterprise", Map.of("name", "某" + firm));
        long ofBuilding = world.mention(sources.get("tax"), "building", Map.of("address", "某" + firm));
        world.mentioned(payload, "enterprise", ofFirm);
        world.mentioned(payload, "building", ofBuilding);
        world.link(ofFirm, "linked", firm, "[]");
        world.link(ofBuilding, "linked", building, "[]");
    }

    @Test
    void there_is_a_test_and_a_bean_for_every_kind() {
        assertThat(kinds.stream().map(ConflictKind::id))
                .containsExactlyInAnyOrder(
                        "capital",
                        "name",
                        "status",
                        "industry",
                        "gross-area",
                        "rentable-area",
                        "floors",
                        "vacant-but-lit",
                        "let-but-dark",
                        "held-twice",
                        "over-let",
                        "units-over-building",
                        "units-against-list",
                        "cancelled-but-present",
                        "cancelled-but-taxed",
                        "taxed-elsewhere");
    }
}
