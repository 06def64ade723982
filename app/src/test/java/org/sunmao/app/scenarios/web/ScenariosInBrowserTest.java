package org.sunmao.app.scenarios.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.ItemReader;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;

/** Scenarios in a real browser: proposed, checked, imported, released as a whole or not at all, printed, matched, contracted and delivered, with what is refused on the way. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    private TicketFiles files;

    private Persons persons;
    private WorkerDatabase worker;
    private long lifts;
    private long other;
    private String opportunity = "";
    private String capability = "";
    private String batch = "";
    private String match = "";

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        persons = new Persons(browser, this::site, "sc-", PASSWORD, "visitor");
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
                        new NewPerson("sc-office", "办", Role.OFFICE, hash, List.of()),
                        new NewPerson("sc-invest", "招", Role.INVESTMENT, hash, List.of()),
                        new NewPerson("sc-leader", "领", Role.LEADER, hash, List.of()),
                        new NewPerson("sc-steward", "楼", Role.STEWARD, hash, List.of()),
                        new NewPerson("sc-market", "市", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("market"))),
                        new NewPerson("sc-tourism", "文", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("tourism"))),
                        new NewPerson("sc-lifts", "升", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(lifts))),
                        new NewPerson("sc-other", "花", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(other)))),
                "test");
    }

    private long building(TinyDistrict district, String name, String street, double longitude) {
        long id = district.building(name, street, 1000);
        worker.client()
                .sql("update places.building_current set longitude = ?, latitude = 36.0 where id = ?")
                .params(longitude, id)
                .update();
        return id;
    }

    private long firm(TinyDistrict district, String name, String scope, String industry, long building) {
        long id = district.enterprise(name);
        worker.client().sql("""
                        update enterprises.enterprise_current set industry_code = ?, building_ids = array[cast(? as bigint)],
                            attributes = jsonb_build_object('business-scope', jsonb_build_array(jsonb_build_object('value', cast(? as text), 'source', 'register', 'date', '2026-01-01', 'payload', 1, 'claims', 1, 'also', '[]'::jsonb)))
                        where id = ?
                        """).params(industry, building, scope, id).update();
        return id;
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private String step(String who, String address, String word, String... fields) {
        return Persons.send(open(who, address), word, fields).content();
    }

    private String path(Page page) {
        return page.url().substring(site().length()).replaceAll("\\?.*", "");
    }

    private long lines(String action) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and username like 'sc-%'")
                .param(action)
                .query(Long.class)
                .single();
    }

    /** Sends what no form of the page offers, as somebody would who writes it by hand. */
    private String forged(String who, String from, String to, String... fields) {
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

    private static byte[] text(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    void a_department_proposes_and_is_told_what_is_wrong() {
        Page page = open("market", "/scenarios/new?sort=opportunity&from=999999");
        assertThat(page.content()).contains("来源事项不存在");
        page.fill("[name=title]", "电梯按需维保");
        page.fill("[name=owner]", "市场监管局");
        page.fill("[name=description]", "三百台电梯需要提前发现隐患。联系人：王小明 13900001234");
        page.fill("[name=needs]", "电梯运行状态采集、故障预测、困人报警");
        page.fill("[name=industries]", "电梯");
        page.fill("[name=building]", "没有这座楼");
        page.fill("[name=from]", "2026-12-31");
        page.fill("[name=until]", "2026-01-01");
        page.fill("[name='public-phone']", "13900001234");
        page.click("button:has-text('保存草稿')");
        assertThat(page.content())
                .contains("没有保存", "“电梯”", "行业门类字母", "“没有这座楼”", "不能早于开始日期 2026-12-31", "手机号不能公开", "所属领域：现为“空”");
        assertThat(page.inputValue("[name=title]")).as("what was typed is kept").isEqualTo("电梯按需维保");
        page.selectOption("[name=field]", "safety");
        page.selectOption("[name=mode]", "pilot");
        page.fill("[name=industries]", "6532");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可");
        page.fill("[name=building]", "澄海大厦");
        page.fill("[name=from]", "2026-01-01");
        page.fill("[name=until]", "2026-12-31");
        page.fill("[name=contact]", "王小明");
        page.fill("[name=phone]", "139-0000-1234");
        page.fill("[name='public-phone']", "0990-5551234");
        page.click("button:has-text('保存草稿')");
        opportunity = path(page);
        assertThat(opportunity).matches("/scenarios/items/[0-9]+");
        assertThat(persons.status("tourism", opportunity)).as("another unit's").isEqualTo(404);
        assertThat(persons.status("other", opportunity)).isEqualTo(404);
        assertThat(open("office", opportunity).content())
                .as("masked")
                .doesNotContain("王小明")
                .contains("王*");
        assertThat(step("market", opportunity, "submit")).contains("待审核");
        assertThat(step("office", opportunity, "pass")).contains("待发布");
        assertThat(lines("matters.open")).isPositive();
    }

    @Test
    @Order(2)
    void an_enterprise_proposes_its_own_capability_and_no_other() {
        Page page = open("lifts", "/scenarios/new?sort=capability");
        assertThat(page.inputValue("[name=firm]")).isEqualTo("升途电梯物联科技有限公司");
        page.fill("[name=firm]", "E" + other);
        page.fill("[name=title]", "电梯健康管理");
        page.selectOption("[name=field]", "safety");
        page.selectOption("[name=mode]", "pilot");
        page.fill("[name=description]", "采集运行状态判断部件劣化，困人时自动报警");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可/市场监管局/下个月");
        page.click("button:has-text('保存草稿')");
        assertThat(page.content()).contains("名称/发证机构/有效期至", "不是档案里唯一的企业");
        page.fill("[name=firm]", "升途电梯物联科技有限公司");
        page.fill("[name=qualifications]", "特种设备安装改造维修许可/市场监管局/2099-12-31");
        page.fill("[name=past]", "写字楼电梯监测/2025/物业公司");
        page.click("button:has-text('保存草稿')");
        capability = path(page);
        assertThat(capability).matches("/scenarios/items/[0-9]+");
        step("lifts", capability, "submit");
        assertThat(step("invest", capability, "pass")).contains("待发布");
        assertThat(persons.status("other", capability)).isEqualTo(404);
        assertThat(persons.status("market", "/scenarios/new?sort=capability")).isEqualTo(403);
    }

    @Test
    @Order(3)
    void a_list_is_taken_in_and_what_is_wrong_is_told_row_by_row() {
        Page page = open("office", "/scenarios/import?sort=opportunity");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(
                        "清单.csv",
                        "text/csv",
                        text(
                                "场景名称,所属领域,建设单位,场景描述,场景需求,合作方式,投资额,备注",
                                "数字导览,文旅消费,文旅局,老城导览,语音导览、三维建模,试点,35万,甲",
                                "夜市灯光,灯光,文旅局,夜市亮化,灯光设计,采购,很多,乙",
                                ",城市建设,城管局,积水,液位监测,采购,12,丙",
                                "电梯按需维保,公共安全,市场监管局,重复,电梯监测,试点,1,丁")));
        page.click("button:has-text('导入')");
        assertThat(page.content())
                .contains(
                        "导入 1 条，3 行有问题未导入",
                        "第 3 行",
                        "应为领域字典中的一项",
                        "“备注”".replace("“", "").replace("”", ""))
                .contains("应为数字，单位万元", "很多", "第 4 行", "必须填写", "第 5 行", "同名条目已经有了");
        assertThat(lines("scenarios.import")).isPositive();
        page = open("office", "/scenarios?view=opportunity&state=checking");
        assertThat(page.content()).contains("数字导览").doesNotContain("夜市灯光");
        String guide = page.locator("a:has-text('数字导览')").first().getAttribute("href");
        assertThat(step("office", guide, "pass")).contains("待发布");
    }

    @Test
    @Order(4)
    void what_is_exported_can_be_taken_in_again() throws IOException {
        Page page = open("office", "/scenarios?view=opportunity&state=all");
        var download = page.waitForDownload(() -> page.click("a:has-text('导出')"));
        Path file = Files.createTempFile("scenarios", ".xlsx");
        download.saveAs(file);
        var all = new HashMap<String, HashMap<String, String>>();
        for (TicketFiles.Row row : files.read(file, "out.xlsx").rows()) {
            var cells = new HashMap<String, String>();
            row.cells()
                    .forEach((head, cell) ->
                            Columns.ofHead(Sort.OPPORTUNITY, head).ifPresent(column -> cells.put(column.name(), cell)));
            if (cells.containsKey("title")) {
                all.put(cells.get("title"), cells);
            }
        }
        Files.delete(file);
        assertThat(all).containsOnlyKeys("电梯按需维保", "数字导览");
        var names = new HashMap<String, String>();
        names.put("field.公共安全", "safety");
        names.put("mode.试点", "pilot");
        ItemReader.Reading reading = ItemReader.read(Sort.OPPORTUNITY, all.get("电梯按需维保"), names);
        assertThat(reading.faults()).isEmpty();
        var kept = new HashMap<>(worker
                .client()
                .sql(
                        "select key, value from scenarios.version v, jsonb_each_text(v.content) where matter_id = ? and n = 1")
                .param(Long.parseLong(opportunity.substring(opportunity.lastIndexOf('/') + 1)))
                .query((row, n) -> java.util.Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(
                        java.util.stream.Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue)));
        kept.remove("contact");
        kept.remove("phone");
        assertThat(reading.content()).as("all but the contact").isEqualTo(kept);
    }

    @Test
    @Order(5)
    void a_batch_goes_out_as_a_whole_or_not_at_all() {
        Page page = open("office", "/scenarios/batches");
        page.fill("[name=title]", "数字赋能专场");
        page.click("button[value=make]");
        batch = path(page);
        assertThat(persons.status("steward", batch))
                .as("not before it is released")
                .isEqualTo(404);
        while (open("office", batch).locator("button[value=add]").count() > 0) {
            persons.as("office").locator("button[value=add]").first().click();
        }
        assertThat(forged(
                        "office",
                        opportunity,
                        "/matters/" + opportunity.replaceAll("\\D", "") + "/move",
                        "word",
                        "release",
                        "seen",
                        "2"))
                .as("not by hand, past the batch")
                .contains("发布要通过批次", "待发布");
        assertThat(step("office", batch, "release"))
                .contains("没有发布：有内容不能公开", "手机号", "139****1234", "王**".substring(0, 2));
        assertThat(open("visitor", "/scenarios/public").content()).doesNotContain("电梯按需维保");
        page = open("market", opportunity);
        assertThat(page.locator("a[href='" + opportunity + "/edit']").count())
                .as("handed in")
                .isZero();
        page = open("office", opportunity + "/edit");
        assertThat(page.inputValue("[name=phone]"))
                .as("not told to whoever may not read it")
                .isEmpty();
        page.fill("[name=description]", "三百台电梯需要提前发现隐患。");
        page.click("button:has-text('保存')");
        assertThat(lines("scenarios.revise")).isEqualTo(1);
        assertThat(worker.client()
                        .sql("select content ->> 'phone' from scenarios.version where matter_id = ? and n = 2")
                        .param(Long.parseLong(opportunity.replaceAll("\\D", "")))
                        .query(String.class)
                        .single())
                .as("left as it was")
                .isEqualTo("139-0000-1234");
        assertThat(step("office", batch, "release")).contains("已办理", "第 1 版");
        assertThat(open("steward", batch).content()).contains("电梯按需维保");
        assertThat(lines("scenarios.release")).isEqualTo(2);
        assertThat(step("office", batch, "reissue", "why", "更正")).contains("内容与上一版相同");
    }

    @Test
    @Order(6)
    void everybody_reads_what_is_released_and_nothing_else() throws Exception {
        Page page = open("visitor", "/scenarios/public");
        assertThat(page.content()).contains("电梯按需维保", "电梯健康管理", "数字导览");
        page = open("visitor", "/scenarios/public?field=culture");
        assertThat(page.content()).contains("数字导览").doesNotContain("电梯健康管理");
        String shown = opportunity.replace("/items/", "/public/");
        assertThat(open("visitor", shown).content())
                .contains("困人报警", "0990-5551234")
                .doesNotContain("王小明", "139");
        assertThat(persons.status("visitor", "/scenarios/public/999999")).isEqualTo(404);
        byte[] feed = persons.as("visitor")
                .request()
                .get(site() + "/scenarios/public/feed.atom")
                .body();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var atom = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        assertThat(atom.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(3);
        for (String needed : List.of("id", "title", "updated")) {
            assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", needed)
                            .getLength())
                    .as("one of the feed and one of each entry: " + needed)
                    .isEqualTo(4);
        }
    }

    @Test
    @Order(7)
    void the_handbook_says_the_pages_on_which_things_stand() throws IOException {
        byte[] pdf = persons.as("visitor")
                .request()
                .get(site() + "/scenarios/public" + batch.substring("/scenarios".length()) + "/handbook.pdf")
                .body();
        HandbookText text = HandbookText.of(pdf);
        text.check(List.of("电梯按需维保", "数字导览"), List.of("电梯健康管理"));
        assertThat(text.whole())
                .contains("场景清单手册", "数字赋能专场", "按领域", "按单位和企业", "按楼宇和地点")
                .doesNotContain("王小明", "139");
        String pictures = System.getProperty("sunmao.pictures");
        if (pictures != null) {
            try (var document = Loader.loadPDF(pdf)) {
                var renderer = new PDFRenderer(document);
                for (int i = 0; i < document.getNumberOfPages(); i++) {
                    ImageIO.write(
                            renderer.renderImageWithDPI(i, 60),
                            "png",
                            Path.of(pictures, "handbook-" + i + ".png").toFile());
                }
            }
        }
    }

    @Test
    @Order(8)
    void the_best_are_shown_with_reasons_and_are_brought_together_once() {
        Page page = open("office", opportunity);
        String first = page.locator(".scenario-fits > li").first().textContent();
        assertThat(first).contains("升途电梯物联科技有限公司", "电梯健康管理", "登记行业 6532，符合要求的 6532", "持有有效资质", "相距", "同领域或同类案例 1 个");
        page.locator("button[value='match-" + lifts + "']").click();
        match = path(page);
        assertThat(match).matches("/scenarios/matches/[0-9]+");
        assertThat(open("office", opportunity).content()).contains("已在撮合中");
        assertThat(step("office", opportunity, "match-other", "firm", "E" + lifts))
                .contains("已在撮合中，不能重复");
        assertThat(step("office", opportunity, "match-other", "firm", "E999999"))
                .contains("档案里没有这家企业");
        page = open("office", opportunity);
        Persons.send(page, "match-other", "firm", "E" + other);
        String declined = path(page);
        assertThat(page.content()).contains("没有填报资质，未知", "没有填报案例，未知");
        assertThat(step("other", declined, "decline", "refusal", "unfit", "why", "不是本店业务"))
                .contains("企业谢绝");
        assertThat(persons.status("other", match)).as("another's").isEqualTo(404);
        assertThat(open("lifts", match).content()).contains("电梯按需维保");
        assertThat(open("lifts", "/scenarios/fit").content()).contains("电梯按需维保", "登记行业 6532");
        assertThat(persons.status("tourism", match)).isEqualTo(404);
    }

    @Test
    @Order(9)
    void what_is_delivered_was_contracted_before() {
        String today = LocalDate.now(MatterTime.ZONE).toString();
        String tomorrow = LocalDate.now(MatterTime.ZONE).plusDays(2).toString();
        String move = "/matters/" + match.replaceAll("\\D", "") + "/move";
        assertThat(forged(
                        "office",
                        match,
                        move,
                        "word",
                        "deliver",
                        "seen",
                        "0",
                        "delivered-on",
                        today,
                        "acceptance",
                        "好"))
                .as("not before the contract")
                .contains("待对接")
                .doesNotContain("已交付</");
        assertThat(step("market", match, "contact", "contacted-on", tomorrow, "contact-note", "约好"))
                .contains("请先补正")
                .contains("对接日期");
        assertThat(step("market", match, "contact", "contacted-on", today, "contact-note", "约好"))
                .contains("已对接");
        assertThat(step("office", match, "contract", "contracted-on", today, "sum", "0", "contract-number", "HT-1"))
                .contains("请先补正");
        assertThat(step(
                        "office",
                        match,
                        "contract",
                        "contracted-on",
                        today,
                        "sum",
                        "260000",
                        "contract-number",
                        "HT-1"))
                .contains("已签约", "HT-1");
        assertThat(open("office", opportunity).content())
                .as("the opportunity is taken")
                .contains("已签约");
        assertThat(open("visitor", opportunity.replace("/items/", "/public/")).content())
                .contains("已对接");
        assertThat(step("office", match, "add-amount", "sum", "-5", "day", tomorrow, "reference", "HT-2", "why", "增补"))
                .contains("没有登记", "大于零", "不晚于今天");
        assertThat(step(
                        "office",
                        match,
                        "add-amount",
                        "sum",
                        "40000.50",
                        "day",
                        today,
                        "reference",
                        "HT-2",
                        "why",
                        "增加二十台"))
                .contains("300,000.50");
        assertThat(Persons.send(open("office", match), "reverse-amount", "why", "写错")
                        .content())
                .contains("冲销");
        assertThat(lines("scenarios.amount")).isEqualTo(3);
        assertThat(step("office", match, "deliver", "delivered-on", today, "acceptance", "验收合格"))
                .contains("已交付");
    }

    @Test
    @Order(10)
    void figures_have_their_rows_and_a_change_is_a_further_edition() {
        Page page = open("leader", "/scenarios/figures");
        assertThat(page.content()).contains("公共安全", "40,000.50");
        page.locator("tr:has-text('公共安全') td[data-label='已签约'] a").click();
        assertThat(page.content()).contains("升途电梯物联科技有限公司", "已交付");
        page = open("office", capability + "/edit");
        page.fill("[name=description]", "采集运行状态判断部件劣化，困人时三十秒内报警");
        page.click("button:has-text('保存')");
        assertThat(open("visitor", capability.replace("/items/", "/public/")).content())
                .as("not before the edition")
                .contains("自动报警");
        assertThat(step("office", batch, "reissue", "why", "补充响应时间")).contains("第 2 版", "补充响应时间", "困人时自动报警", "三十秒内报警");
        assertThat(open("visitor", capability.replace("/items/", "/public/")).content())
                .contains("三十秒内报警");
        assertThat(step("lifts", capability, "withdraw", "why", "产品停售")).contains("已撤回");
        assertThat(persons.status("visitor", capability.replace("/items/", "/public/")))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @Order(11)
    @CsvSource({"1440,zh,office", "390,zh,office", "390,en,lifts", "1440,en,office", "390,zh,market", "1440,zh,lifts"})
    void everybody_finds_the_pages_readable(int width, String lang, String who) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "sc-" + who, PASSWORD);
            var paths = new ArrayList<>(List.of(
                    "/scenarios",
                    "/scenarios?view=released",
                    "/scenarios/public",
                    opportunity.replace("/items/", "/public/"),
                    "/scenarios/new?sort=opportunity",
                    "/scenarios/matches",
                    match,
                    batch));
            if (who.equals("office")) {
                paths.addAll(List.of(opportunity, "/scenarios/import", "/scenarios/batches", "/scenarios/figures"));
            }
            if (who.equals("lifts")) {
                paths.addAll(List.of("/scenarios/fit", "/scenarios/new?sort=capability", capability));
            }
            for (String path : paths) {
                page.navigate(site() + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
                Browser.look(page, width + lang + who + path.replaceAll("\\W", "-"));
            }
        }
    }
}
