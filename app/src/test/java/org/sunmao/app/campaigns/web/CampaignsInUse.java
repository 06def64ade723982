package org.sunmao.app.campaigns.web;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.campaigns.desk.TaskNews;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** A council that leads a campaign, members who work in it, five projects, and what its tests do again and again. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CampaignsInUse extends InBrowser {

    static final String PASSWORD = "a-long-test-password";
    static final String CODE = "91310000MA1FL00A0A";

    Persons persons;
    WorkerDatabase worker;
    TaskNews news;
    String address = "";

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

    final Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** Fills in the form of a word on a view, by the names of its inputs, and sends it. */
    final String say(String who, String view, String word, String... fields) {
        Page page = open(who, address + "?view=" + view);
        return send(page, word, fields);
    }

    static String send(Page page, String word, String... fields) {
        return Persons.send(page, word, fields).content();
    }

    final long lines(String action) {
        return worker.client()
                .sql(
                        "select count(*) from access.audit where action = ? and object_kind = 'campaign' and after is not null")
                .param(action)
                .query(Long.class)
                .single();
    }

    /** What follows is about a campaign that is there, with two bodies below another, a member in each, and what one of them looks after. */
    final void begun() {
        Page page = open("council", "/campaigns/new");
        page.fill("[name=name]", "引企行动");
        page.fill("[name=call]", "请各位委员引企业、送服务。");
        page.fill("[name=formula]", "visits * 1");
        page.click("button:has-text(\"发起\")");
        page.waitForLoadState();
        address = page.url().substring(site().length()).replaceAll("\\?.*", "");
        say("council", "bodies", "body", "name", "自治区政协", "kind", "政协组织", "region", "450000");
        say("council", "bodies", "body", "name", "甲市小分队", "kind", "小分队", "region", "451100", "parent", "自治区政协");
        say("council", "bodies", "body", "name", "乙市联络站", "kind", "联络站", "region", "450200", "parent", "自治区政协");
        say("council", "bodies", "member", "body", "甲市小分队", "person", "委员甲", "post", "队长", "account", "cp-member");
        say("council", "cares", "care", "member", "委员甲（甲市小分队）", "subject", "XM-2026-000001");
    }

    final String contact(String sort, String day, String what, String solves) {
        Page page = open("member", address + "?view=mine");
        String[] fields = solves == null
                ? new String[] {"on", day, "happened", what}
                : new String[] {"on", day, "happened", what, "solves", solves};
        return send(page, sort, fields);
    }
}
