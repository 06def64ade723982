package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.projects.ProjectKind;
import org.sunmao.app.projects.Stage;

/**
 * Projects of the demonstration over all stages, of three teams, all invented. They are opened as a person would; what weeks of work would have made of them is written down
 * behind, for a demonstration has no weeks.
 */
@Component
@Order(20)
class DemoProjects implements DemoWork {

    /** The team for which the account of investment promotion works. */
    static final String TEAM = "invest-south";

    private static final Reader OFFICE = new Reader(0, "demo", "demo", Role.OFFICE, Scope.district("demo"));

    private static final List<String> TEAMS = List.of(TEAM, "invest-east", "invest-north");
    private static final List<String> CITIES = List.of("450102", "450200", "450300", "450400", "451100", "450700");
    private static final List<String> SOURCES = List.of("private", "bay", "central", "private", "foreign", "state");
    private static final List<String> INDUSTRIES =
            List.of("electronics", "manufacturing", "software", "health", "logistics", "energy", "services");
    private static final List<String> HINDRANCES = List.of("none", "approval", "land", "none", "funds", "power");

    /** Trade name, trade and what is to be built, in turn by stage: a project of each stage for every line. */
    private static final List<String> INVENTED =
            List.of("岚桥澄|精密电子|智能终端主板生产线", "栖禾庭|生物科技|中药提取车间", "砚川屿|新能源|储能电池模组工厂", "鹤汀原|物流|区域冷链分拨中心", "霁帆洲|软件|工业软件研发基地");

    private final WorkerDatabase database;
    private final MatterDesk desk;

    DemoProjects(WorkerDatabase database, MatterDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    @Override
    public void make() {
        boolean there = database.client()
                .sql("select exists (select 1 from projects.project)")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        database.client().sql("""
                insert into access.unit (code, name_zh, name_en, kind) values
                    ('invest-south', '招商一组（粤港澳）', 'Team south', 'team'), ('invest-east', '招商二组（长三角）', 'Team east', 'team'),
                    ('invest-north', '招商三组（京津冀）', 'Team north', 'team')
                on conflict do nothing
                """).update();
        int n = 0;
        for (int line = 0; line < INVENTED.size(); line++) {
            for (Stage stage : Stage.values()) {
                String[] invented = INVENTED.get(line).split("\\|");
                make(n++, stage, invented);
            }
        }
        twice();
    }

    private void make(int n, Stage stage, String[] invented) {
        String prefix = List.of("东莞市", "深圳市", "广州市", "杭州市", "北京").get(n % 5);
        String trade = invented[0]
                + List.of("启", "恒", "瑞", "卓", "嘉", "宏", "益", "拓", "盈").get(stage.ordinal());
        Matter matter = open(n, prefix + trade + invented[1] + "有限公司", invented[2] + "（" + trade + "）");
        int back = 20 + (n * 37) % 330;
        if (stage == Stage.LEAD) {
            later(
                    matter.id(),
                    List.of("lead", "answered", "judged").get(n / 9 % 3),
                    Map.of("first-answer", "已电话联系，约定来访。", "industry", industry(n), "fit", "fits"),
                    1,
                    0);
            return;
        }
        var fields = new HashMap<String, String>();
        fields.put("first-answer", "当天电话联系，三天内上门。");
        fields.put("industry", industry(n));
        fields.put("fit", "fits");
        fields.put("reply", "符合本区产业方向，已附政策清单和可选载体。");
        fields.put("progress", "双方就载体与政策条款又谈了一轮。");
        fields.put("hindrance", HINDRANCES.get(n % HINDRANCES.size()));
        if (stage == Stage.LOST) {
            fields.put("lost-reason", "rival");
            fields.put("lost-to", "邻市开发区");
        }
        fill(fields, stage, trade + invented[1], back);
        // Every fifth has had no report for longer than two weeks.
        later(matter.id(), stage.states().get(0), fields, n % 5 == 3 ? -6 : 4 + n % 7, back);
        money(matter.id(), n, stage, back);
    }

    private static String industry(int n) {
        return INDUSTRIES.get(n % INDUSTRIES.size());
    }

    private static void fill(Map<String, String> fields, Stage stage, String firm, int back) {
        if (stage == Stage.LOST) {
            return;
        }
        if (stage.ordinal() >= Stage.REGISTERED.ordinal()) {
            fields.put("registered-name", firm + "（本区）有限公司");
            fields.put("registered-code", "91350100M000100Y43");
        }
        if (stage.ordinal() >= Stage.PLACED.ordinal()) {
            fields.put("place-kind", "plot");
            fields.put("place", "产业园 " + (back % 40 + 1) + " 号地块");
        }
        if (stage.ordinal() >= Stage.STARTED.ordinal()) {
            fields.put(
                    "started-on",
                    LocalDate.now(MatterTime.ZONE).minusDays(back / 2).toString());
            fields.put("permit", "施工许可样本 " + back);
        }
        if (stage == Stage.RUNNING) {
            fields.put("running-on", LocalDate.now(MatterTime.ZONE).minusDays(5).toString());
            fields.put("acceptance", "竣工验收样本 " + back);
        }
    }

    private Matter open(int n, String investor, String title) {
        Matter matter = desk.open(
                        OFFICE,
                        new NewMatter(
                                ProjectKind.CODE,
                                title,
                                null,
                                List.of(),
                                List.of(),
                                Map.of(
                                        "investor",
                                        investor,
                                        "source",
                                        SOURCES.get(n % SOURCES.size()),
                                        "region",
                                        CITIES.get(n % CITIES.size()),
                                        "fiscal",
                                        n % 17 == 9 ? "yes" : "no",
                                        "content",
                                        "投资方拟在本区建设" + title + "，先租后建，分两年投入。",
                                        "lead-unit",
                                        TEAMS.get(n % TEAMS.size())),
                                List.of()))
                .matter();
        if (matter == null) {
            throw new IllegalStateException("a project of the demonstration was not taken: " + title);
        }
        return matter;
    }

    /** Writes down what weeks of work would have made of it. */
    private void later(long matter, String state, Map<String, String> fields, int dueIn, int back) {
        boolean ends = state.equals("running") || state.equals("lost");
        database.client()
                .sql("""
                        update matters.matter set state = :state, ended = :ends, due_on = case when :ends then null else current_date + :due end,
                            fields = fields || cast(:fields as jsonb), opened_at = now() - make_interval(days => :back) where id = :id
                        """)
                .param("state", state)
                .param("ends", ends)
                .param("due", dueIn)
                .param("fields", json(fields))
                .param("back", back)
                .param("id", matter)
                .update();
        database.client().sql("""
                        update projects.project set reported_at = now() - make_interval(days => :back), protected_until = current_date + 90 - :back
                        where matter_id = :id
                        """).param("back", back).param("id", matter).update();
    }

    /** The values are plain words of this class: none holds a quote. */
    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }

    private void money(long matter, int n, Stage stage, int back) {
        if (!Stage.contracted().contains(stage)) {
            return;
        }
        long fen = (3 + n * 7 % 40) * 1_000_000_000L;
        database.client()
                .sql("""
                        insert into projects.agreement (matter_id, fen, signed_on, document, by_person)
                        values (?, ?, current_date - ?, ?, 'demo')
                        """)
                .params(matter, fen, back * 2 / 3, "投资协议样本 " + matter)
                .update();
        job(matter, "planned", 40 + n * 11 % 200, "投资协议样本 " + matter);
        if (stage.ordinal() < Stage.FUNDED.ordinal()) {
            return;
        }
        for (int month = 1; month <= 3; month++) {
            database.client()
                    .sql("""
                            insert into projects.arrival (matter_id, month, fen, proof, by_person)
                            values (?, date_trunc('month', current_date)::date - make_interval(months => ?), ?, ?, 'demo')
                            """)
                    .params(matter, month, fen / 10, "银行进账单样本 " + matter + "-" + month)
                    .update();
        }
        if (stage == Stage.RUNNING) {
            job(matter, "proven", 30 + n * 11 % 120, "参保人数样本 " + matter);
        }
    }

    private void job(long matter, String sort, int jobs, String proof) {
        database.client()
                .sql(
                        "insert into projects.job (matter_id, sort, jobs, as_of, proof, by_person) values (?, ?, ?, current_date, ?, 'demo')")
                .params(matter, sort, jobs, proof)
                .update();
    }

    /** One investor that two teams reported. */
    private void twice() {
        open(1, "深圳市霁帆洲拓软件有限公司", "软件外包中心（第二次首报）");
    }
}
