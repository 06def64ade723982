package org.sunmao.app.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.demo.DemoDistrict;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.vacancies.store.EnquiryBook;
import org.sunmao.sample.SampleGenerator;
import org.sunmao.sample.SampleOptions;

/** The vacancy finder over a generated district: an investor looks and asks, a manager offers and answers, and nobody learns a secret from it. */
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class VacanciesInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";
    private static final Pattern LINK = Pattern.compile("(?:href|data-places|data-tiles|src)=\"(/[^\"#]*)");

    @TempDir
    static Path dir;

    private WorkerDatabase worker;
    private Derivations derivations;
    private EnquiryBook book;
    private long building;
    private long unit;

    @BeforeAll
    void district(
            @Autowired DemoDistrict demo,
            @Autowired WorkerDatabase database,
            @Autowired Derivations all,
            @Autowired EnquiryBook enquiries,
            @Autowired People people)
            throws Exception {
        worker = database;
        derivations = all;
        book = enquiries;
        var small = new SampleOptions(12, 400, 7, 4, SampleOptions.defaults().lastMonth());
        demo.take(SampleGenerator.generate(small, dir, step -> {}), Progress.UNWATCHED);
        building = number(
                "select building_id from vacancies.listing group by 1 having count(*) > 2 order by count(*), 1 limit 1");
        unit = number("select min(unit_id) from vacancies.listing where building_id = " + building);
        long other = number("select min(id) from places.building where status = 'confirmed' and id <> " + building);
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("vacant-office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("vacant-investor", "招商", Role.INVESTMENT, hash, List.of()),
                        new NewPerson(
                                "vacant-manager", "物业", Role.MANAGER, hash, List.of(GrantSpec.building(building))),
                        new NewPerson("vacant-other", "物业", Role.MANAGER, hash, List.of(GrantSpec.building(other)))),
                "test");
    }

    private long number(String sql) {
        return worker.client().sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return worker.client().sql(sql).query(String.class).list();
    }

    private Page signedIn(BrowserContext window, String lang, String who) {
        return Browser.signedIn(window, site(), "?lang=" + lang, who, PASSWORD);
    }

    private void line(String action, String by) {
        assertThat(number("select count(*) from access.audit where action = '" + action + "' and username = '" + by
                        + "' and result = 'done'"))
                .as(action)
                .isPositive();
    }

    @Test
    void what_is_listed_is_vacant_offered_and_not_contradicted() {
        assertThat(number("select count(*) from vacancies.listing")).isPositive();
        assertThat(number("""
                        select count(*) from vacancies.listing l where exists (select 1 from tenancy.spell s
                            where s.unit_id = l.unit_id and s.first_missing is null and s.holder <> 'vacant')
                        """)).isZero();
        assertThat(number("""
                        select count(*) from vacancies.listing l where not exists (select 1 from tenancy.spell s
                            where s.unit_id = l.unit_id and s.first_missing is null and s.holder = 'vacant')
                        """)).isZero();
        assertThat(number("""
                        select count(*) from vacancies.listing l join conflicts.conflict c on c.kind = 'vacant-but-lit' and c.what = l.unit_id::text
                        """)).isZero();
        assertThat(number("select count(*) from conflicts.conflict where kind = 'vacant-but-lit'"))
                .as("units that the rule leaves out")
                .isPositive();
        assertThat(number("select count(*) from vacancies.listing where building_id % 5 = 0"))
                .as("not offered")
                .isZero();
        assertThat(number("""
                        select count(*) from vacancies.listing l cross join lateral jsonb_array_elements(l.neighbours) n
                        where (n ->> 'count')::int < 3
                        """)).as("who are few is not told").isZero();
    }

    @Test
    void an_investor_asks_and_the_manager_answers_and_the_consent_can_be_taken_back() {
        try (BrowserContext outside = browser.window(390, ColorScheme.LIGHT);
                BrowserContext inside = browser.window(1440, ColorScheme.LIGHT)) {
            Page asks = outside.newPage();
            asks.navigate(site() + "/vacancies?lang=zh");
            asks.fill(
                    "[name=q]",
                    texts("select building_name from vacancies.listing where unit_id = " + unit)
                            .get(0));
            asks.click(".filter-actions button");
            asks.waitForURL("**q=**");
            asks.click("a[href='/vacancies/U" + unit + "']");
            asks.waitForURL("**/U" + unit);
            asks.fill("[name=name]", "林某");
            asks.fill("[name=contact]", "19900001234");
            asks.fill("[name=wish]", "能否分租");
            // A form that a script sends without the tick is refused by the server too.
            asks.evaluate("document.querySelector('[name=consent]').required = false");
            asks.click("form[action$='/enquiry'] button");
            assertThat(asks.textContent("main")).contains("请先勾选同意");
            assertThat(number("select count(*) from vacancies.enquiry where unit_id = " + unit + " and name = '林某'"))
                    .isZero();
            asks.check("[name=consent]");
            asks.click("form[action$='/enquiry'] button");
            asks.waitForURL("**/vacancies/enquiries/code/**");
            assertThat(asks.textContent("main")).contains("待答复");
            line("vacancies.ask", "");

            Page answers = signedIn(inside, "zh", "vacant-manager");
            answers.navigate(site() + "/vacancies/enquiries");
            answers.click("tbody th a");
            answers.waitForURL("**/vacancies/enquiries/*");
            assertThat(answers.textContent("main"))
                    .contains("199****1234", "能否分租")
                    .doesNotContain("19900001234");
            answers.click("form[action$='/contact'] button");
            assertThat(answers.textContent("main")).contains("19900001234", "林某");
            line("vacancies.see-contact", "vacant-manager");
            answers.fill("[name=answer]", "可以，150 平方米起");
            answers.click("form[action$='/answer'] button");
            answers.waitForURL("**/vacancies/enquiries/*");
            line("vacancies.answer", "vacant-manager");

            asks.reload();
            assertThat(asks.textContent("main")).contains("已答复", "可以，150 平方米起");
            asks.click("form[action$='/withdraw'] button");
            assertThat(asks.textContent("main")).contains("联系方式已删除").doesNotContain("150 平方米起");
            line("vacancies.withdraw-consent", "");
            answers.reload();
            assertThat(answers.textContent("main")).contains("咨询人撤回了同意").doesNotContain("199", "林", "能否分租");
            assertThat(number("""
                            select count(*) from vacancies.enquiry e where state = 'withdrawn' and num_nonnulls(name, contact, company, wish, answer) > 0
                            """)).isZero();
        }
    }

    @Test
    void contacts_are_forgotten_when_their_time_is_over() {
        worker.client().sql("""
                        insert into vacancies.enquiry (code_hash, unit_id, building_id, name, contact, consent, keep_until)
                        values ('\\x01', ?, ?, '某人', '0000-1', 'test', current_date + 10)
                        """).params(unit, building).update();
        assertThat(book.expire(LocalDate.now(Formats.ZONE).plusDays(9))).isZero();
        assertThat(book.expire(LocalDate.now(Formats.ZONE).plusDays(12))).isEqualTo(1);
        assertThat(texts("select state || coalesce(contact, '-') from vacancies.enquiry where code_hash = '\\x01'"))
                .containsExactly("expired-");
    }

    @Test
    void a_manager_offers_the_own_building_and_hides_it_again() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT);
                BrowserContext outside = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", "vacant-manager");
            page.navigate(site() + "/vacancies/offers");
            assertThat(page.locator("tbody tr").count())
                    .as("the own building only")
                    .isEqualTo(1);
            page.click("tbody th a");
            page.fill("[name=rent-" + unit + "]", "七十");
            page.click(".vacancy-offer button[type=submit]");
            assertThat(page.textContent("main")).contains("租金应为 0 到 10000 之间的数");
            assertThat(page.inputValue("[name=rent-" + unit + "]"))
                    .as("what was typed stays")
                    .isEqualTo("七十");
            page.fill("[name=rent-" + unit + "]", "71.5");
            page.fill("[name=contact]", "请找王某 13900001234");
            page.click(".vacancy-offer button[type=submit]");
            assertThat(page.textContent("main")).contains("不能含个人手机号");
            page.fill("[name=contact]", "招商中心 0000-60001111");
            page.click(".vacancy-offer button[type=submit]");
            page.waitForURL("**done=1");
            line("vacancies.offer", "vacant-manager");
            derivations.runNow(Progress.UNWATCHED);
            Page seen = outside.newPage();
            seen.navigate(site() + "/vacancies/U" + unit + "?lang=zh");
            assertThat(seen.textContent("main")).contains("71.5", "招商中心 0000-60001111");

            page.uncheck("[name=shown]");
            page.click(".vacancy-offer button[type=submit]");
            page.waitForURL("**done=1");
            Response gone = seen.navigate(site() + "/vacancies/U" + unit);
            assertThat(gone.status()).as("hidden at once").isEqualTo(404);
            page.check("[name=shown]");
            page.click(".vacancy-offer button[type=submit]");
            page.waitForURL("**done=1");
            derivations.runNow(Progress.UNWATCHED);
        }
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = signedIn(window, "zh", "vacant-other");
            assertThat(page.navigate(site() + "/vacancies/offers/B" + building).status())
                    .isEqualTo(404);
        }
    }

    /** Everything that links lead to from the front, as somebody who has not signed in: names, codes, telephones of tenants are nowhere. */
    @Test
    void nothing_secret_is_reached_by_following_every_link() throws Exception {
        List<String> secrets = new ArrayList<>(texts("select name from enterprises.enterprise where length(name) > 5"));
        secrets.addAll(texts("select code from enterprises.enterprise where code is not null"));
        secrets.addAll(
                texts(
                        "select attributes -> 'phone' -> 0 ->> 'value' from enterprises.enterprise where attributes -> 'phone' -> 0 ->> 'value' is not null"));
        secrets.addAll(texts(
                "select distinct tenant_name from tenancy.spell where length(tenant_name) > 3 and holder <> 'vacant'"));
        assertThat(secrets).hasSizeGreaterThan(500);
        HttpClient client = HttpClient.newHttpClient();
        var waiting = new ArrayDeque<>(List.of(
                "/",
                "/vacancies",
                "/api/vacancies",
                "/vacancies.csv",
                "/vacancies/map.json",
                "/ogc/tiles/vacancies/0/0/0.mvt",
                tile(13)));
        var seen = new HashSet<>(waiting);
        int units = 0;
        while (!waiting.isEmpty() && seen.size() < 3_000) {
            String path = waiting.remove();
            HttpResponse<String> answer = get(client, path);
            assertThat(answer.statusCode()).as(path).isNotEqualTo(500);
            units += path.startsWith("/vacancies/U") ? 1 : 0;
            for (String secret : secrets) {
                assertThat(answer.body().contains(secret))
                        .as(secret + " at " + path)
                        .isFalse();
            }
            var links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.matches("/(css|js|vendor|webjars|favicon).*|.*(lang|theme)=.*") && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
        assertThat(units).as("units looked at").isGreaterThan(20);
    }

    private HttpResponse<String> get(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(site() + path.replace(" ", "%20")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, zh", "1440, DARK, en", "390, DARK, zh", "390, LIGHT, en"})
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang) {
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = window.newPage();
            page.navigate(site() + "/vacancies?lang=" + lang);
            page.waitForSelector(".vacancy-map-box[data-ready]");
            check(page, "/vacancies", width, lang);
            look(page, "/vacancies?min=100&max=300&floor=high", width, lang);
            look(page, "/vacancies?q=nothing-fits", width, lang);
            look(
                    page,
                    "/vacancies/U" + number("select unit_id from vacancies.listing order by area_sqm desc limit 1"),
                    width,
                    lang);
            look(page, "/", width, lang);
        }
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, "vacant-office");
            long id = number("select coalesce(max(id), 0) from vacancies.enquiry");
            look(page, "/vacancies/offers", width, lang);
            look(page, "/vacancies/offers/B" + building, width, lang);
            look(page, "/vacancies/enquiries", width, lang);
            if (id > 0) {
                look(page, "/vacancies/enquiries/" + id, width, lang);
            }
        }
    }

    private void look(Page page, String path, int width, String lang) {
        page.navigate(site() + path);
        check(page, path, width, lang);
    }

    private static void check(Page page, String path, int width, String lang) {
        String folder = System.getProperty("sunmao.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, path.replaceAll("\\W", "-") + width + lang + ".png"))
                    .setFullPage(true));
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(page.content()).as(path).doesNotContain("⟦");
    }

    /** The public tile in which a listed building stands. */
    private String tile(int zoom) {
        String at =
                worker.client().sql("""
                        select floor((longitude + 180) / 360 * (1 << :zoom))::int || '/'
                            || floor((1 - ln(tan(radians(latitude)) + 1 / cos(radians(latitude))) / pi()) / 2 * (1 << :zoom))::int
                        from vacancies.listing where longitude is not null order by unit_id limit 1
                        """).param("zoom", zoom).query(String.class).single();
        return "/ogc/tiles/vacancies/" + zoom + "/" + at + ".mvt";
    }
}
