package org.sunmao.app.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.desk.MatterActs;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.matters.watch.LatePromises;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.Persons;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.WorkbookText;

/** What was promised and not kept opens a closed request again, once; the register tells of all promises, to a department of its own. */
@TestPropertySource(properties = "sunmao.test.world=promises")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromisesInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private Persons persons;

    @Autowired
    private MatterDesk desk;

    @Autowired
    private MatterActs acts;

    @Autowired
    private Matters matters;

    @Autowired
    private LatePromises watch;

    private Reader office;
    private Reader roads;
    private Reader firm;

    @BeforeAll
    void world(@Autowired WorkerDatabase worker, @Autowired People people) {
        persons = new Persons(browser, this::site, "pr-", PASSWORD);
        TinyDistrict.wipe(worker);
        long id = new TinyDistrict(worker).enterprise("东海数据有限公司");
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, name_en, kind) values ('roads', '道路局', 'Roads', 'department'),"
                                + " ('power', '供电局', 'Power', 'department') on conflict do nothing")
                .update();
        String hash = TestPasswords.hash(PASSWORD);
        var all = List.of(
                new NewPerson("pr-office", "办", Role.OFFICE, hash, List.of()),
                new NewPerson("pr-roads", "路", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("roads"))),
                new NewPerson("pr-power", "电", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("power"))),
                new NewPerson("pr-firm", "企", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(id))));
        people.addAll(all, "test");
        office = reader(all.get(0));
        roads = reader(all.get(1));
        firm = reader(all.get(3));
    }

    private static Reader reader(NewPerson person) {
        return new Reader(
                1,
                person.username(),
                person.displayName(),
                person.role(),
                Grants.scope(person.username(), person.role(), person.grants()));
    }

    @AfterAll
    void close() {
        persons.close();
    }

    private Page open(String who, String path) {
        return persons.open(who, path);
    }

    private Matter again(Matter matter) {
        return matters.find(office.scope(), matter.id()).orElseThrow();
    }

    private void move(Reader reader, Matter matter, String word, Map<String, String> said) {
        Matter now = again(matter);
        assertThat(desk.move(reader, now, word, now.moves(), "理由", said).done())
                .as(word)
                .isTrue();
    }

    /** A request that was answered and closed on this promise. */
    private Matter closed(String title, String promise, LocalDate until) {
        Matter matter = desk.open(
                        firm,
                        new NewMatter(
                                "request",
                                title,
                                null,
                                List.copyOf(firm.scope().enterprises()),
                                List.of(),
                                Map.of("content", "路坏了"),
                                List.of()))
                .matter();
        assertThat(matter).isNotNull();
        move(office, matter, "assign", Map.of("sort", "transport", "lead-unit", "roads"));
        assertThat(acts.promise(roads, again(matter), promise, until).done()).isTrue();
        move(roads, matter, "answer", Map.of("answer", "月底前修"));
        move(firm, matter, "judge", Map.of("solved", "partly", "attitude", "4"));
        move(office, matter, "close", Map.of());
        return again(matter);
    }

    private List<String> words(Reader reader, Matter matter) {
        return matters.history(reader.scope(), matter.id()).stream()
                .map(event -> event.event())
                .toList();
    }

    @Test
    @Order(1)
    void a_promise_that_was_not_kept_opens_the_request_again_once() {
        LocalDate until = LocalDate.now(MatterTime.ZONE).plusDays(5);
        Matter broken = closed("路没修好", "月底前修好", until);
        Matter kept = closed("路修好了", "按时修好", until);
        long promise = matters.promises(office.scope(), kept.id()).get(0).id();
        assertThat(acts.closePromise(roads, kept, promise, "kept", "").done()).isTrue();

        assertThat(watch.look(until)).as("on its last day").isZero();
        assertThat(again(broken).state()).isEqualTo("closed");
        assertThat(watch.look(until.plusDays(1))).isEqualTo(1);
        assertThat(again(broken).state()).isEqualTo("assigned");
        assertThat(again(broken).dueOn()).as("a clock of its own").isNotNull();
        assertThat(again(kept).state()).as("it was kept").isEqualTo("closed");
        assertThat(words(firm, broken)).startsWith("late-promise", "promise-passed");
        assertThat(watch.look(until.plusDays(2))).as("told once").isZero();

        move(roads, broken, "answer", Map.of("answer", "这次修好了"));
        watch.look(until.plusDays(3));
        assertThat(again(broken).state())
                .as("and not again for the same promise")
                .isEqualTo("answered");
        Page page = open("firm", "/requests/" + broken.id());
        assertThat(page.locator("main").innerText()).contains("承诺逾期，重新办理", "承诺到期未兑现", "月底前修好", "计时");
    }

    @Test
    @Order(2)
    void the_register_tells_of_every_promise_and_a_department_of_its_own() throws IOException {
        Page page = open("office", "/matters/promises");
        assertThat(page.locator("main").innerText())
                .contains("月底前修好", "未到期", "道路局", "企业诉求")
                .doesNotContain("按时修好");
        Browser.look(page, "promises-1440-zh");
        page.navigate(site() + "/matters/promises?state=kept");
        assertThat(page.locator("main").innerText()).contains("按时修好", "已兑现").doesNotContain("月底前修好");
        page.navigate(site() + "/matters/promises?state=overdue");
        assertThat(page.locator("main").innerText()).contains("没有符合条件的承诺");
        page.navigate(site() + "/matters/promises?state=all&kind=request&unit=roads&q=修好");
        assertThat(page.locator("main tbody tr").count()).isEqualTo(2);
        var download = page.waitForDownload(() -> persons.as("office").click("a[href*='promises.xlsx']"));
        assertThat(WorkbookText.of(Files.readAllBytes(download.path()))).contains("月底前修好", "按时修好", "已兑现", "道路局");
        page.navigate(site() + "/matters/promises?lang=en&state=all");
        page.setViewportSize(390, 844);
        Browser.look(page, "promises-390-en");

        assertThat(open("roads", "/matters/promises?state=all")
                        .locator("main tbody tr")
                        .count())
                .isEqualTo(2);
        assertThat(open("power", "/matters/promises?state=all").content()).doesNotContain("修好");
        assertThat(open("power", "/matters/promises?state=all&unit=roads").content())
                .doesNotContain("修好");
        assertThat(persons.as("roads").navigate(site() + "/matters/units").status())
                .isEqualTo(403);
        open("firm", "/my-work");
        assertThat(persons.as("firm").navigate(site() + "/matters/promises").status())
                .isEqualTo(403);
    }
}
