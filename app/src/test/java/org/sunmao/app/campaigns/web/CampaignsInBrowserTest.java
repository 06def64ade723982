package org.sunmao.app.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.desk.TaskNews;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** A campaign from its call to its ranking in a real browser, by those who lead it, work in it, and read it. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CampaignsInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final String CODE = "91310000MA1FL00A0A";

    private Persons persons;
    private WorkerDatabase worker;
    private TaskNews news;
    private String address = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people, @Autowired TaskNews telling) {
        worker = database;
        news = telling;
        persons = new Persons(browser, this::site, "cp-", PASSWORD);
        TinyDistrict.wipe(worker);
        new TinyDistrict(worker);
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, kind) values ('team-a', '一组', 'team'), ('team-b', '二组', 'team') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("cp-council", "会", Role.COUNCIL, hash, List.of()),
                        new NewPerson("cp-member", "委", Role.MEMBER, hash, List.of()),
                        new NewPerson("cp-other", "员", Role.MEMBER, hash, List.of()),
                        new NewPerson("cp-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("cp-invest", "招", Role.INVESTMENT, hash, List.of(GrantSpec.unit("team-a")))),
                "test");
        // 1: signed, 3 亿. 2: running, 5 亿, 1 亿 arrived. 3: talks. 4: signed, relocated, 2 亿. 5: lost.
        project(1, "signed", "451100", "central", "new", 300_000_000L, 0, "team-a");
        project(2, "running", "451100", "bay", "new", 500_000_000L, 100_000_000L, "team-b");
        project(3, "talks", "450200", "private", "new", null, 0, "team-a");
        project(4, "signed", "450200", "private", "relocation", 200_000_000L, 0, "team-b");
        project(5, "lost", "450200", "private", "new", 900_000_000L, 0, "team-b");
    }

    private void project(
            int n, String state, String region, String source, String counted, Long yuan, long arrived, String team) {
        worker.client()
                .sql("""
                        with m as (insert into matters.matter (kind, number, title, state, ended, fields, opened_by, words, lead_unit, units)
                            values ('project', 'XM-2026-' || lpad(cast(:n as text), 6, '0'), '项目' || cast(:n as text), :state, :state in ('running', 'lost'),
                                jsonb_build_object('region', cast(:region as text), 'source', cast(:source as text), 'industry', 'software', 'investor', '投资方' || cast(:n as text)), 'test', '项目', :team, array[:team])
                            returning id)
                        insert into projects.project (matter_id, investor, canonical, without_place, distinctive, core, reported_at, protected_until,
                            agreed_fen, arrived_fen, counted)
                        select id, '投资方' || cast(:n as text), '投资方' || cast(:n as text), '投资方' || cast(:n as text), '投资方' || cast(:n as text), '投资方' || cast(:n as text), timestamptz '2026-03-01 08:00+08', date '2026-12-01',
                            cast(:agreed as bigint), :arrived, :counted from m
                        """)
                .param("n", n)
                .param("state", state)
                .param("region", region)
                .param("source", source)
                .param("team", team)
                .param("agreed", yuan == null ? null : yuan * 100)
                .param("arrived", arrived * 100)
                .param("counted", counted)
                .update();
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** Fills in the form of a word on a view, by the names of its inputs, and sends it. */
    private String say(String who, String view, String word, String... fields) {
        Page page = open(who, address + "?view=" + view);
        return send(page, word, fields);
    }

    private static String send(Page page, String word, String... fields) {
        return Persons.send(page, word, fields).content();
    }

    private long lines(String action) {
        return worker.client()
                .sql(
                        "select count(*) from access.audit where action = ? and object_kind = 'campaign' and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void the_council_opens_a_campaign_with_a_formula_that_is_understood() {
        Page page = open("council", "/campaigns/new");
        page.fill("[name=name]", "引企行动");
        page.fill("[name=call]", "请各位委员引企业、送服务。");
        page.fill("[name=formula]", "fresh * 10\nluck * 3");
        page.click("button:has-text(\"发起\")");
        assertThat(page.content()).contains("没有写入", "第 2 行“luck * 3”读不懂");
        assertThat(page.inputValue("[name=call]")).as("what was typed is kept").isEqualTo("请各位委员引企业、送服务。");
        page.fill(
                "[name=formula]", "fresh * 10\nagreed-yi * 1 max 6\nvisits * 0.5\nsolved * 2\ntasks * 1\nmeetings * 1");
        page.click("button:has-text(\"发起\")");
        address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        assertThat(address).matches("/campaigns/[0-9]+");
        assertThat(lines("campaigns.open")).isEqualTo(1);
        assertThat(open("leader", "/campaigns").content()).contains("引企行动").doesNotContain("发起行动");
        assertThat(persons.as("member").navigate(site() + "/campaigns/new").status())
                .isEqualTo(403);
    }

    @Test
    @Order(2)
    void bodies_of_each_level_with_members_tasks_and_meetings() {
        assertThat(say("council", "bodies", "body", "name", "自治区政协", "kind", "政协组织", "region", "450000"))
                .contains("自治区政协", "省（自治区、直辖市）级");
        assertThat(say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "某地"))
                .contains("“某地”不是行政区划代码");
        say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "451100", "parent", "自治区政协");
        say(
                "council", "bodies", "body", "name", "乙市联络站", "kind", "联络站", "region", "450200", "parent", "自治区政协",
                "remark", "驻深圳");
        assertThat(say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "451100"))
                .contains("已有同名的组织");
        assertThat(say(
                        "council", "bodies", "member", "body", "甲市小分队", "person", "委员甲", "post", "队长", "account",
                        "nobody"))
                .contains("平台没有账号“nobody”");
        assertThat(say(
                        "council",
                        "bodies",
                        "member",
                        "body",
                        "甲市小分队",
                        "person",
                        "委员甲",
                        "post",
                        "队长",
                        "account",
                        "cp-member"))
                .contains("委员甲（队长）");
        say("council", "bodies", "member", "body", "乙市联络站", "person", "委员乙");
        assertThat(say(
                        "council",
                        "tasks",
                        "task",
                        "what",
                        "走访十家企业",
                        "body",
                        "甲市小分队",
                        "member",
                        "委员乙（乙市联络站）",
                        "due",
                        LocalDate.now(MatterTime.ZONE).plusDays(9).toString()))
                .contains("不在所选的组织里");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "走访十家企业",
                "body",
                "甲市小分队",
                "member",
                "委员甲（甲市小分队）",
                "due",
                LocalDate.now(MatterTime.ZONE).plusDays(9).toString());
        assertThat(open("other", address + "?view=tasks")
                        .locator("button[value=task-done]")
                        .count())
                .isZero();
        assertThat(say("member", "tasks", "task-done", "result", "走访了十二家")).contains("已完成", "走访了十二家");
        assertThat(say(
                        "member",
                        "meetings",
                        "meeting",
                        "topic",
                        "湾区推介",
                        "body",
                        "乙市联络站",
                        "held",
                        "2026-06-01",
                        "people",
                        "40"))
                .as("a body in which he does not work")
                .contains("403");
        assertThat(say(
                        "member",
                        "meetings",
                        "meeting",
                        "topic",
                        "湾区推介",
                        "body",
                        "甲市小分队",
                        "sort",
                        "招商对接会",
                        "held",
                        "2026-06-01",
                        "people",
                        "40"))
                .contains("湾区推介", "40 人参加");
        assertThat(lines("campaigns.task-done")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void who_brought_what_counts_once_and_every_number_leads_to_its_rows() {
        for (String[] credit : new String[][] {
            {"1", "直接引进", "甲市小分队"},
            {"2", "直接引进", "甲市小分队"},
            {"3", "直接引进", "乙市联络站"},
            {"4", "直接引进", "乙市联络站"},
            {"5", "直接引进", "乙市联络站"},
            {"1", "参与引进", "乙市联络站"}
        }) {
            assertThat(say(
                            "council",
                            "totals",
                            "credit",
                            "project",
                            "XM-2026-00000" + credit[0],
                            "part",
                            credit[1],
                            "body",
                            credit[2]))
                    .doesNotContain("没有写入");
        }
        assertThat(say("council", "totals", "credit", "project", "XM-2026-000002", "part", "直接引进", "body", "乙市联络站"))
                .contains("已有直接引进的组织");
        assertThat(say("council", "totals", "credit", "project", "XM-2026-000099", "body", "乙市联络站"))
                .contains("没有编号为“XM-2026-000099”的项目");
        Page leader = open("leader", address + "?view=totals&by=city");
        assertThat(leader.content()).contains("引进签约项目 3 个，协议总投资 10.00亿元".replace("10.00亿元", whole(leader)));
        for (String by : List.of("body", "member", "level", "city", "source", "industry", "month")) {
            List<List<String>> rows = cells(open("leader", address + "?view=totals&by=" + by));
            List<String> sum = rows.remove(rows.size() - 1);
            for (int column : new int[] {0, 1, 4, 6}) {
                assertThat(rows.stream()
                                .mapToInt(row -> Integer.parseInt(row.get(column)))
                                .sum())
                        .as(by + " " + column)
                        .isEqualTo(Integer.parseInt(sum.get(column)));
            }
            assertThat(sum)
                    .as("the lost one is not counted")
                    .startsWith("4", "3")
                    .element(4)
                    .isEqualTo("2");
        }
        Page rows = open("leader", address + "?view=totals&by=body");
        rows.locator("tr:has-text(\"乙市联络站\") td a").nth(1).click();
        assertThat(rows.content()).contains("签约的项目", "项目4").doesNotContain("项目3", "项目1");
        assertThat(open("invest", address + "/projects").content())
                .as("a team sees its own projects alone")
                .contains("项目1", "项目3")
                .doesNotContain("项目2", "项目4");
        assertThat(open("member", address + "/projects").content()).contains("不公开");
    }

    private static String whole(Page page) {
        String text = page.locator(".campaign-whole").textContent();
        assertThat(text).contains("10");
        return text.substring(text.indexOf("协议总投资 ") + 6).strip();
    }

    private static List<List<String>> cells(Page page) {
        var rows = new ArrayList<List<String>>();
        for (Locator row : page.locator("table.stacked tbody tr").all()) {
            rows.add(row.locator("td").allTextContents().stream()
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }

    @Test
    @Order(4)
    void what_is_looked_after_visits_and_problems_solved() {
        assertThat(say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", CODE))
                .contains("不是项目编号");
        say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", "XM-2026-000001");
        assertThat(say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", "XM-2026-000001"))
                .contains("已经联系");
        assertThat(open("other", address + "?view=cares")
                        .locator("button[value=visit]")
                        .count())
                .isZero();
        assertThat(open("member", address + "?view=mine").content())
                .as("who looks after it sees it")
                .contains("项目1");
        assertThat(open("other", address + "?view=cares").content())
                .contains("对您不公开的项目")
                .doesNotContain("项目1");
        assertThat(open("other", address).content()).contains("只含对您公开的项目").doesNotContain("排名");
        contact("visit", "2026-07-01", "看了厂房", null);
        assertThat(contact("problem", "2026-07-01", "缺员工宿舍", null)).contains("听取问题", "缺员工宿舍");
        assertThat(contact("problem", LocalDate.now(MatterTime.ZONE).plusDays(3).toString(), "还没有到", null))
                .contains("还没有到");
        assertThat(contact("solved", "2026-07-20", "落实二十间", "缺员工宿舍")).contains("解决问题", "落实二十间");
        assertThat(open("member", address + "?view=mine")
                        .locator("button[value=solved]")
                        .count())
                .as("none is left")
                .isZero();
        assertThat(open("leader", address).content()).contains("听取问题 1 个，解决 1 个");
    }

    private String contact(String sort, String day, String what, String solves) {
        Page page = open("member", address + "?view=mine");
        String[] fields = solves == null
                ? new String[] {"on", day, "happened", what}
                : new String[] {"on", day, "happened", what, "solves", solves};
        return send(page, sort, fields);
    }

    @Test
    @Order(5)
    void bodies_are_ranked_as_declared_and_every_point_is_explained() {
        Page page = open("leader", address + "?view=ranking");
        // 甲市小分队: 2 new (20), 8 亿 (at most 6), 1 visit (0.5), 1 solved (2), 1 task (1), 1 meeting (1).
        assertThat(page.locator(".campaign-ranking > li").first().textContent()).contains("1", "甲市小分队", "30.5 分");
        assertThat(page.locator(".campaign-ranking > li").nth(1).textContent()).contains("2", "0 分");
        assertThat(page.locator(".campaign-ranking > li").nth(2).textContent())
                .as("equal points share a place")
                .contains("2", "0 分");
        assertThat(page.content()).contains("新引进签约项目（个） × 10 分", "最多 6 分");
        assertThat(page.locator("button[value=formula]").count()).isZero();
        assertThat(say("council", "ranking", "formula", "formula", "joined * 7"))
                .contains("× 7 分");
        assertThat(open("leader", address + "?view=ranking")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .contains("乙市联络站", "7 分");
    }

    @Test
    @Order(6)
    void a_figure_moves_when_a_word_is_revoked_and_the_record_stays() {
        Page page = open("council", address + "/projects?by=body&contracted=true");
        Locator row = page.locator("tr:has-text(\"项目1\")");
        row.locator("details").evaluate("each => each.open = true");
        row.locator("input[name=why]").fill("是二组自己找来的");
        row.locator("button[value=credit-wrong]").click();
        assertThat(open("leader", address + "?view=totals")
                        .locator(".campaign-whole")
                        .textContent())
                .contains("签约项目 2 个");
        assertThat(worker.client()
                        .sql("select count(*) from campaigns.credit where revoked_at is not null and why <> ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(lines("campaigns.credit-wrong")).isEqualTo(1);
    }

    private List<String> told(String who) {
        return worker.client()
                .sql(
                        "select n.key from notices.notice n join access.person p on p.id = n.person_id where p.username = ? and n.topic = 'campaigns-tasks' order by n.id")
                .param("cp-" + who)
                .query(String.class)
                .list();
    }

    @Test
    @Order(7)
    void whoever_has_a_task_is_told_and_again_when_it_is_due_and_late() {
        assertThat(told("member")).as("of the task that was given before").containsExactly("campaigns.told.given");
        assertThat(told("other")).isEmpty();
        say("council", "bodies", "member", "body", "乙市联络站", "person", "委员丙", "account", "cp-other");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "编制目录",
                "body",
                "乙市联络站",
                "due",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(told("other")).as("the whole body has it").containsExactly("campaigns.told.given");
        news.look();
        news.look();
        assertThat(told("other")).as("once").containsExactly("campaigns.told.given", "campaigns.told.due");
        worker.client()
                .sql("update campaigns.task set due_on = due_on - 3 where what = '编制目录'")
                .update();
        news.look();
        news.look();
        assertThat(told("other")).containsExactly("campaigns.told.given", "campaigns.told.due", "campaigns.told.late");
        assertThat(told("council")).as("whoever gave it too").containsExactly("campaigns.told.late");
        assertThat(open("other", "/notices").content())
                .contains("引企行动", "乙市联络站", "已超期")
                .doesNotContain("编制目录");
        assertThat(worker.client()
                        .sql(
                                "select count(*) from notices.notice n where n.topic = 'campaigns-tasks' and n.arguments::text like '%编制目录%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(8)
    void a_body_is_closed_when_its_tasks_are_given_to_another_or_ended() {
        assertThat(close("自治区政协", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("下面还有组织在工作");
        assertThat(close("甲市小分队", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("请先结束联系");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).plusDays(2).toString(), "甲市小分队", ""))
                .contains("不是今天或以前的日期");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).toString(), "", ""))
                .contains("请选接手的组织，或写明终止的理由");
        assertThat(close("乙市联络站", LocalDate.now(MatterTime.ZONE).toString(), "甲市小分队", ""))
                .contains("已结束");
        assertThat(told("member"))
                .as("who takes over is told")
                .contains("campaigns.told.given")
                .hasSize(2);
        assertThat(open("council", address + "?view=tasks")
                        .locator("li:has-text('编制目录')")
                        .textContent())
                .contains("甲市小分队");
        assertThat(open("council", address + "?view=tasks")
                        .locator("select[name=body] option:has-text('乙市联络站')")
                        .count())
                .as("nothing new for a closed one")
                .isZero();
        say("council", "bodies", "body", "name", "丙县站", "kind", "联络站", "region", "450203");
        say(
                "council",
                "tasks",
                "task",
                "what",
                "无人接手",
                "body",
                "丙县站",
                "due",
                LocalDate.now(MatterTime.ZONE).toString());
        assertThat(close("丙县站", LocalDate.now(MatterTime.ZONE).toString(), "", "撤站"))
                .contains("已结束");
        assertThat(open("council", address + "?view=tasks")
                        .locator("li:has-text('无人接手')")
                        .textContent())
                .contains("已终止", "撤站");
        assertThat(lines("campaigns.body-closed")).isEqualTo(2);
        assertThat(open("other", address + "?view=bodies")
                        .locator("button[value=body-closed]")
                        .count())
                .isZero();
    }

    private String close(String body, String day, String to, String why) {
        Page page = open("council", address + "?view=bodies");
        Locator line = page.locator(".campaign-tree > li:has(strong:text-is('" + body + "'))");
        line.locator("details").evaluate("each => each.open = true");
        line.locator("[name=closed]").fill(day);
        if (line.locator("[name=to]").count() > 0) {
            if (!to.isEmpty()) {
                line.locator("[name=to]")
                        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(to));
            }
            line.locator("[name=why]").fill(why);
        }
        line.locator("button[value=body-closed]").click();
        return page.content();
    }

    @Test
    @Order(9)
    void visits_of_the_calendar_to_what_is_looked_after_count_once() {
        long firm = new TinyDistrict(worker).enterprise("澜汀禾电子有限公司");
        worker.client()
                .sql("update enterprises.enterprise_current set code = ? where id = ?")
                .params(CODE, firm)
                .update();
        say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", CODE);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        visit(firm, today.minusDays(30), "done");
        visit(firm, today, "done");
        visit(firm, today, "cancelled");
        say("council", "ranking", "formula", "formula", "visits * 3");
        Page page = open("leader", address + "?view=ranking&by=member");
        assertThat(page.locator(".campaign-ranking > li").first().textContent())
                .as("one by hand for the project, one of the calendar since it is looked after")
                .contains("委员甲", "甲市小分队", "6 分");
        page = open("member", address + "?view=mine");
        Locator care = page.locator(".campaign-lines > li:has-text('澜汀禾')");
        assertThat(care.textContent()).contains("走访（走访日历）", "税务局");
        care.locator("details").evaluate("each => each.open = true");
        care.locator("[name=on]").fill(today.toString());
        care.locator("[name=happened]").fill("同去");
        care.locator("button[value=visit]").click();
        assertThat(page.content()).contains("不重复计数");
        assertThat(open("leader", address + "?view=ranking&by=member")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .contains("6 分");
        assertThat(open("leader", address + "?view=ranking")
                        .locator(".campaign-ranking > li")
                        .first()
                        .textContent())
                .as("the body's visits are those of its members")
                .contains("甲市小分队", "6 分");
        assertThat(open("leader", address)
                        .locator("li:has-text('次走访') strong")
                        .first()
                        .textContent())
                .isEqualTo("2");
    }

    private void visit(long firm, LocalDate day, String state) {
        worker.client()
                .sql("""
                        with v as (insert into visits.visit (enterprise_id, during, purpose, state, answer_by, department, booked_by)
                            values (:firm, tstzrange((cast(:day as date) + time '09:00') at time zone 'Asia/Shanghai', (cast(:day as date) + time '10:00') at time zone 'Asia/Shanghai'),
                                'service', :state, :day, '税务局', 'test') returning id)
                        insert into visits.party (visit_id, n, department, person) select id, 1, '税务局', 'test' from v
                        """)
                .param("firm", firm)
                .param("day", day)
                .param("state", state)
                .update();
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({"1440,zh,council", "390,zh,member", "390,en,council", "1440,en,leader"})
    void everybody_finds_the_pages_readable(int width, String lang, String who) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "cp-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of("/campaigns", address, address + "/projects"));
            for (String view :
                    List.of("bodies", "tasks", "meetings", "cares", "totals", "ranking", "ranking&by=member")) {
                paths.add(address + "?view=" + view);
            }
            if (who.equals("council")) {
                paths.add("/campaigns/new");
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
