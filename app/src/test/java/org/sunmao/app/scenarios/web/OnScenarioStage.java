package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.desk.BatchDesk;
import org.sunmao.app.scenarios.desk.ItemDesk;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/**
 * Where scenarios are tested in a real browser: two buildings, two enterprises, two departments and accounts for everybody; an opportunity and a capability can be put there in any
 * state, so that each test begins where its own subject does.
 */
abstract class OnScenarioStage extends InBrowser {

    static final String PASSWORD = "a-long-test-password";

    private final String prefix;

    Persons persons;
    WorkerDatabase worker;
    long lifts;
    long other;

    private ItemDesk items;
    private BatchDesk batches;
    private Matters matters;
    private MatterDesk steps;

    /** With accounts whose names begin so; they differ from class to class. */
    OnScenarioStage(String prefix) {
        this.prefix = prefix;
    }

    @BeforeAll
    void world(
            @Autowired WorkerDatabase database,
            @Autowired People people,
            @Autowired ItemDesk itemDesk,
            @Autowired BatchDesk batchDesk,
            @Autowired Matters allMatters,
            @Autowired MatterDesk matterDesk) {
        // Fields are filled before the class begins with a context of its own, and would be of the one before.
        items = itemDesk;
        batches = batchDesk;
        matters = allMatters;
        steps = matterDesk;
        worker = database;
        persons = new Persons(browser, this::site, prefix, PASSWORD, "visitor");
        TinyDistrict.wipe(worker);
        var district = new TinyDistrict(worker);
        String street = district.street("990101001");
        long here = building(district, "澄海大厦", street, 116.000);
        long far = building(district, "远山大厦", street, 116.400);
        lifts = firm(district, "升途电梯物联科技有限公司", "电梯物联网技术服务；电梯维修", "6532", here);
        other = firm(district, "门厅花艺有限公司", "鲜花零售；电梯轿厢绿植租摆", "5289", far);
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('market', '市场监管局', 'Market bureau', 'department'),"
                                + " ('tourism', '文旅局', 'Tourism bureau', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson(prefix + "office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson(prefix + "invest", "招", Role.INVESTMENT, hash, List.of()),
                        new NewPerson(prefix + "leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson(prefix + "steward", "楼", Role.STEWARD, hash, List.of()),
                        new NewPerson(prefix + "market", "市", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("market"))),
                        new NewPerson(
                                prefix + "tourism", "文", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("tourism"))),
                        new NewPerson(
                                prefix + "lifts", "升", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(lifts))),
                        new NewPerson(
                                prefix + "other", "花", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(other)))),
                "test");
    }

    long building(TinyDistrict district, String name, String street, double longitude) {
        long id = district.building(name, street, 1000);
        worker.client()
                .sql("update places.building_current set longitude = ?, latitude = 36.0 where id = ?")
                .params(longitude, id)
                .update();
        return id;
    }

    long firm(TinyDistrict district, String name, String scope, String industry, long building) {
        long id = district.enterprise(name);
        worker.client().sql("""
                        update enterprises.enterprise_current set industry_code = ?, building_ids = array[cast(? as bigint)],
                            attributes = jsonb_build_object('business-scope', jsonb_build_array(jsonb_build_object('value', cast(? as text), 'source', 'register', 'date', '2026-01-01', 'payload', 1, 'claims', 1, 'also', '[]'::jsonb)))
                        where id = ?
                        """).params(industry, building, scope, id).update();
        return id;
    }

    @AfterAll
    void closePersons() {
        persons.close();
    }

    /** A page as somebody sees it. */
    Page open(String who, String path) {
        return persons.open(who, path);
    }

    /** What a page says after a step was taken on it. */
    String step(String who, String address, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    /** The path of a page, without its query. */
    String path(Page page) {
        return page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    /** Lines of the record about what was done here. */
    long recorded(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and username like ?")
                .params(action, prefix + "%")
                .query(Long.class)
                .single();
    }

    /** Sends what no form of the page offers, as somebody would who writes it by hand. */
    String forged(String who, String from, String to, String... fields) {
        Page page = open(who, from);
        page.evaluate(
                "([to, fields]) => { const form = document.createElement('form'); form.method = 'post'; form.action = to;"
                        + " const add = (n, v) => { const i = document.createElement('input'); i.name = n; i.value = v; form.append(i); };"
                        + " const token = document.querySelector('input[name=_csrf]'); add('_csrf', token.value);"
                        + " for (let i = 0; i < fields.length; i += 2) add(fields[i], fields[i + 1]); document.body.append(form);"
                        + " const b = document.createElement('button'); b.id = 'forged'; form.append(b); }",
                List.of(to, List.of(fields)));
        page.click("#forged");
        return page.content();
    }

    /** A file that was typed in. */
    static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The office, as it works where no page is looked at. */
    private Reader desk() {
        return new Reader(0, prefix + "office", "办", Role.OFFICE, Scope.district(prefix + "office"));
    }

    private long proposed(Sort sort, Map<String, String> cells, @Nullable String unit) {
        ItemDesk.Proposed proposed = items.propose(desk(), new ItemDesk.Wanted(sort, cells, unit, null), Map.of());
        assertThat(proposed.faults()).isEmpty();
        return Objects.requireNonNull(proposed.matter()).id();
    }

    private void step(long id, String word) {
        Matter matter = matters.find(desk().scope(), id).orElseThrow();
        assertThat(steps.move(desk(), matter, word, matter.moves(), "", Map.of())
                        .done())
                .as(word)
                .isTrue();
    }

    /** An opportunity of the market bureau that passed its check; answers its page. */
    String opportunityReady() {
        return opportunityReady("三百台电梯需要提前发现隐患。");
    }

    /** The same, with these words. */
    String opportunityReady(String description) {
        long id = proposed(
                Sort.OPPORTUNITY,
                Map.ofEntries(
                        Map.entry("title", "电梯按需维保"),
                        Map.entry("field", "safety"),
                        Map.entry("owner", "市场监管局"),
                        Map.entry("building", "澄海大厦"),
                        Map.entry("description", description),
                        Map.entry("needs", "电梯运行状态采集、故障预测、困人报警"),
                        Map.entry("industries", "6532"),
                        Map.entry("qualifications", "特种设备安装改造维修许可"),
                        Map.entry("mode", "pilot"),
                        Map.entry("from", "2026-01-01"),
                        Map.entry("until", "2026-12-31"),
                        Map.entry("contact", "王小明"),
                        Map.entry("phone", "139-0000-1234"),
                        Map.entry("public-phone", "0990-5551234")),
                "market");
        step(id, "submit");
        step(id, "pass");
        from("market", id);
        return "/scenarios/items/" + id;
    }

    /** As if it had come from somebody else: what one wrote oneself is shown to oneself. */
    void from(String who, long id) {
        worker.client()
                .sql("update matters.matter set opened_by = ? where id = ?")
                .params(prefix + who, id)
                .update();
    }

    /** A capability of the lift enterprise that passed its check; answers its page. */
    String capabilityReady() {
        long id = proposed(
                Sort.CAPABILITY,
                Map.of(
                        "title", "电梯健康管理",
                        "field", "safety",
                        "firm", "E" + lifts,
                        "description", "采集运行状态判断部件劣化，困人时自动报警",
                        "qualifications", "特种设备安装改造维修许可/市场监管局/2099-12-31",
                        "past", "写字楼电梯监测/2025/物业公司",
                        "mode", "pilot"),
                null);
        step(id, "submit");
        step(id, "pass");
        return "/scenarios/items/" + id;
    }

    /** Another opportunity, without a unit. */
    String guideReady() {
        long id = proposed(
                Sort.OPPORTUNITY,
                Map.of(
                        "title", "数字导览",
                        "field", "culture",
                        "owner", "文旅局",
                        "description", "老城导览",
                        "needs", "语音导览、三维建模",
                        "mode", "pilot",
                        "investment", "35"),
                null);
        step(id, "submit");
        step(id, "pass");
        return "/scenarios/items/" + id;
    }

    /** So many opportunities in several fields, with texts long enough that a handbook of them has many pages; answers their pages. */
    String[] many(int count) {
        var pages = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            long id = proposed(
                    Sort.OPPORTUNITY,
                    Map.of(
                            "title",
                            "示范场景之" + i + "号" + "既有设施改造".repeat(i % 4),
                            "field",
                            Columns.FIELDS.get(i % 5),
                            "owner",
                            "示范单位" + (i % 3),
                            "place",
                            "示范街区" + (i % 4),
                            "description",
                            "现有设施分散，人工巡查费时。".repeat(3 + i % 9),
                            "needs",
                            "状态采集、趋势判断、异常推送",
                            "mode",
                            "procurement",
                            "investment",
                            Integer.toString(10 * i)),
                    null);
            step(id, "submit");
            step(id, "pass");
            pages.add("/scenarios/items/" + id);
        }
        return pages.toArray(String[]::new);
    }

    /** Lets these out as a batch; answers its page. */
    String released(String title, String... pages) {
        long batch = batches.make(desk(), title);
        for (String page : pages) {
            assertThat(batches.add(desk(), batch, id(page))).isTrue();
        }
        assertThat(batches.release(desk(), batch).word()).isEqualTo("done");
        return "/scenarios/batches/" + batch;
    }

    /** Somebody answers what is released, with consent. */
    Page ask(String page, String... fields) {
        Page form = open("visitor", page);
        form.check("[name=consent]");
        return Persons.send(form, "ask", fields);
    }

    /** The number in the address of a page. */
    static long id(String page) {
        return Long.parseLong(page.replaceAll("\\D", ""));
    }

    /** The public page of an item. */
    static String shown(String page) {
        return page.replace("/items/", "/public/");
    }
}
