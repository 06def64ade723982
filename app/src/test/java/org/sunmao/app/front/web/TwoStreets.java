package org.sunmao.app.front.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.TinyWorld;

/**
 * 望潮中心 in the east with four units (let, vacant, silent, in review), 听涛大厦 in the west, a bare building without a street; 东海数据
 * registered in the west and present in the east, with tax, visited by the street office; a stray enterprise founded by a tenant row.
 */
final class TwoStreets {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 31);
    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 28);

    final long tower;
    final long other;
    final long bare;
    final long firm;
    final long merged;
    final long stray;
    final long strayMention;

    private final TinyWorld world;
    private final int housing;
    private final int manager;
    private final int register;
    private final int taxes;
    private final long tenantList;

    static TwoStreets build(WorkerDatabase worker) {
        var built = new TwoStreets(worker);
        built.units();
        worker.client()
                .sql(
                        "insert into tenancy.building_standing_current values (?, ?, 4, 2, 1, 1, 0, 300, 100, 600, 0.3, 1, 1)")
                .params(built.tower, DAY)
                .update();
        worker.client()
                .sql("insert into tenancy.enterprise_standing_current values (?, ?, 1, 300, array[cast(? as bigint)])")
                .params(built.firm, LocalDate.of(2022, 3, 1), built.tower)
                .update();
        return built;
    }

    private TwoStreets(WorkerDatabase worker) {
        world = new TinyWorld(worker).streets();
        housing = world.source("housing", "buildings");
        manager = world.source("tenants-1", "tenants");
        register = world.source("register", "register");
        taxes = world.source("tax", "tax");
        tenantList = world.delivery(manager, "入驻.xlsx", DAY);
        tower = tower();
        other = world.building("听涛大厦", TinyWorld.WEST);
        bare = world.building("无名楼", null, b -> with(b, "status", "provisional"));
        firm = firm();
        merged = world.identity("enterprise");
        world.leadsTo(merged, firm);
        stray = world.enterprise("某某贸易", e -> with(with(e, "status", "provisional"), "attributes", "{}"));
        strayMention = world.mention(manager, "enterprise", Map.of("name", "某某贸易", "phone", "13900001111"));
        world.link(strayMention, "new", stray, "[]");
        world.mentioned(tenantRow("1203", "某某贸易"), "enterprise", strayMention);
        world.places(stray, TinyWorld.EAST, tower);
        visit();
    }

    /** The street office was at 东海数据 in the tower. */
    private void visit() {
        int visits = world.source("visits", "visits");
        Map<String, String> columns =
                columns("日期", "visited-on", "企业", "enterprise-name", "类别", "topic", "情况", "content", "办理", "outcome");
        long row = world.payload(
                world.delivery(visits, "走访.xlsx", DAY),
                2,
                columns,
                "2025-03-12",
                "东海数据",
                "停车",
                "希望增加车位，联系13911112222。",
                "办理中");
        long where = world.mention(visits, "building", Map.of("name", "望潮中心"));
        world.link(where, "linked", tower, "[]");
        world.mentioned(row, "building", where);
        world.learned(tower, "name", "听潮中心", "other-sources", 3, 2, where, strayMention);
        world.learned(tower, "number", "北街7", "whole-name", 1, 1, where);
        long who = world.mention(visits, "enterprise", Map.of("name", "东海数据"));
        world.link(who, "linked", firm, "[]");
        world.mentioned(row, "enterprise", who);
    }

    private long tower() {
        long list = world.delivery(housing, "楼宇名录.xlsx", DAY);
        Map<String, String> columns = columns("楼名", "building-name", "地址", "address", "备注", "");
        long named = world.payload(list, 3, columns, "望潮中心", "东街18号", "x");
        long called = world.payload(tenantList, 2, columns("项目", "building-name"), "望潮商务中心");
        String attributes = """
                {"name": [%s, %s], "rentable-area": [%s]}
                """.formatted(
                claim("望潮中心", "housing", named), claim("望潮商务中心", "tenants-1", called), claim("1000", "housing", named));
        String footprint = """
                {"type": "MultiPolygon", "coordinates": [[[[120.30, 36.06], [120.3006, 36.06], [120.3006, 36.0603],
                 [120.30, 36.0603], [120.30, 36.06]]]]}
                """;
        return world.building(
                "望潮中心",
                TinyWorld.EAST,
                b -> with(
                        with(with(with(b, "attributes", attributes), "footprint", footprint), "address", "东街18号"),
                        "rentable_area_sqm",
                        new BigDecimal("1000")));
    }

    private long firm() {
        long extract = world.delivery(register, "登记.csv", DAY);
        Map<String, String> columns =
                columns("企业名称", "enterprise-name", "法人", "legal-person", "电话", "phone", "联系人", "");
        long row = world.payload(extract, 7, columns, "东海数据有限公司", "欧阳明", "13812345678", "欧阳明");
        String attributes = """
                {"name": [%s], "legal-person": [%s], "phone": [%s], "registered-address": [%s], "tax-office": [%s]}
                """.formatted(
                        claim("东海数据有限公司", "register", row),
                        claim("欧阳明", "register", row),
                        claim("13812345678", "register", row),
                        claim("西街2号", "register", row),
                        claim("第一税务所", "tax", row));
        long id = world.enterprise(
                "东海数据有限公司",
                e -> with(
                        with(with(e, "attributes", attributes), "registered_building_id", other),
                        "code",
                        "91370202MA3TESTQ0X"));
        world.places(id, TinyWorld.EAST + "," + TinyWorld.WEST, tower, other);
        long list = world.delivery(taxes, "税收.xlsx", DAY);
        long paid = world.payload(list, 2, columns("企业", "enterprise-name", "合计", "tax-total"), "东海数据有限公司", "1234567");
        world.tax(id, LocalDate.of(2025, 6, 1), 1_234_567L, paid);
        long mention = world.mention(register, "enterprise", Map.of("name", "东海数据有限公司", "legal-person", "欧阳明"));
        world.link(
                mention,
                "linked",
                id,
                "[{\"comparison\":\"name\",\"level\":\"full-name-equal\",\"bits\":9.5,\"left\":\"东海数据有限公司\",\"right\":\"东海数据有限公司\"}]");
        world.mentioned(row, "enterprise", mention);
        return id;
    }

    private long tenantRow(String room, String tenant) {
        return world.payload(
                tenantList, 10 + Integer.parseInt(room), columns("房间", "room", "客户", "tenant-name"), room, tenant);
    }

    private void units() {
        world.snapshot(world.delivery(manager, "上月.xlsx", BEFORE), tower, 2, 2);
        world.snapshot(tenantList, tower, 3, 2);
        long let = world.unit(tower, "12", "1201", "300");
        long vacant = world.unit(tower, "12", "1202", "100");
        world.unit(tower, "12", "1203", "50");
        long review = world.unit(tower, "2", "201", null);
        long row = tenantRow("1201", "东海数据");
        long mention = world.mention(manager, "enterprise", Map.of("name", "某某科技"));
        world.spell(
                let,
                manager,
                s -> seen(
                        with(
                                with(
                                        with(with(s, "holder", "enterprise"), "enterprise_id", firm),
                                        "lease_start",
                                        LocalDate.of(2022, 3, 1)),
                                "payloads",
                                "{" + row + "}"),
                        BEFORE));
        world.spell(vacant, manager, s -> seen(with(s, "holder", "vacant"), BEFORE));
        world.spell(
                review,
                manager,
                s -> seen(
                        with(with(with(s, "holder", "unlinked"), "mention_id", mention), "tenant_name", "某某科技"), DAY));
    }

    private static Map<String, Object> seen(Map<String, Object> spell, LocalDate first) {
        return with(with(spell, "first_seen", first), "last_seen", DAY);
    }

    private static String claim(String value, String source, long payload) {
        return "{\"value\": \"%s\", \"source\": \"%s\", \"date\": \"%s\", \"payload\": %d, \"claims\": 1}"
                .formatted(value, source, DAY, payload);
    }

    private static Map<String, String> columns(String... headersAndFields) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < headersAndFields.length; i += 2) {
            columns.put(headersAndFields[i], headersAndFields[i + 1]);
        }
        return columns;
    }

    private static Map<String, Object> with(Map<String, Object> columns, String name, Object value) {
        columns.put(name, value);
        return columns;
    }
}
