package org.sunmao.app.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.measures.TinyDistrict;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;
import org.sunmao.app.testing.TestPasswords;

/** Figures of requests on the page: what they count, that each leads to exactly so many requests, and that few judgements are not told. */
@TestPropertySource(properties = "sunmao.test.world=figures-of-requests")
@DirtiesContext
class FiguresInBrowserTest extends InBrowser {

    private static final String PASSWORD = "a-long-test-password";

    private WorkerDatabase worker;

    @BeforeAll
    void world(@Autowired WorkerDatabase database, @Autowired People people) {
        worker = database;
        TinyDistrict.wipe(worker);
        worker.client()
                .sql(
                        "insert into access.unit (code, name_zh, kind) values ('roads', '道路局', 'department') on conflict do nothing")
                .update();
        people.addAll(
                List.of(
                        new NewPerson("fg-office", "办", Role.OFFICE, TestPasswords.hash(PASSWORD), List.of()),
                        new NewPerson("fg-leader", "领", Role.LEADER, TestPasswords.hash(PASSWORD), List.of())),
                "test");
        // October: six answered, one of them late, all judged, four solved. November: three asked, one overdue, one
        // judged.
        for (int i = 1; i <= 6; i++) {
            long id = request(i, "2026-10-0" + i, "closed", true, null);
            if (i == 1) {
                event(id, "overdue", "assigned", "2026-10-20", "{}");
            }
            event(id, "answer", "answered", "2026-10-21", "{}");
            event(
                    id,
                    "judge",
                    "judged",
                    "2026-10-22",
                    i <= 4
                            ? "{\"solved\":\"solved\",\"attitude\":\"5\"}"
                            : "{\"solved\":\"unsolved\",\"attitude\":\"3\"}");
        }
        request(7, "2026-11-02", "received", false, "2026-11-03");
        request(8, "2026-11-03", "assigned", false, "2999-11-03");
        long judged = request(9, "2026-11-04", "judged", false, "2999-11-03");
        event(judged, "answer", "answered", "2026-11-05", "{}");
        event(judged, "judge", "judged", "2026-11-06", "{\"solved\":\"unsolved\",\"attitude\":\"1\"}");
    }

    private long request(int n, String day, String state, boolean ended, String due) {
        return worker.client()
                .sql("""
                        insert into matters.matter (kind, number, title, state, ended, lead_unit, units, opened_at, opened_by, due_on, words)
                        values ('request', ?, ?, ?, ?, 'roads', array['roads'], cast(? as timestamptz), 'test', cast(? as date), '') returning id
                        """)
                .params("SQ-2026-00010" + n, "诉求" + n, state, ended, day + " 10:00+08")
                .param(due)
                .query(Long.class)
                .single();
    }

    private void event(long matter, String event, String state, String day, String facts) {
        worker.client()
                .sql("""
                        insert into matters.event (matter_id, event, at, state, audience, facts) values (?, ?, cast(? as timestamptz), ?, 2, cast(? as jsonb))
                        """)
                .params(matter, event, day + " 10:00+08", state, facts)
                .update();
    }

    private static List<String> cells(Page page, String row) {
        return page.locator("main tbody tr:has(th:text-is(\"" + row + "\")) td").allInnerTexts();
    }

    @Test
    void each_figure_leads_to_its_requests_and_few_judgements_are_not_told() {
        try (BrowserContext window = browser.window(1440, ColorScheme.LIGHT)) {
            Page page = Browser.signedIn(window, site(), "", "fg-office", PASSWORD);
            page.navigate(site() + "/requests");
            page.click("a[href='/requests/figures']");
            page.navigate(site() + "/requests/figures?from=2026-10&to=2026-11");
            assertThat(cells(page, "2026年10月"))
                    .containsExactly("6", "0", "0", "6", "5", "6", "83.3%", "66.7%", "66.7%");
            assertThat(cells(page, "2026年11月")).containsExactly("3", "3", "1", "1", "1", "1", "100.0%", "评价太少", "评价太少");
            assertThat(cells(page, "合计"))
                    .as("all less October would tell the one of November")
                    .containsExactly("9", "3", "1", "7", "6", "7", "85.7%", "评价太少", "评价太少");
            Browser.look(page, "figures-1440-zh");

            var hrefs = new ArrayList<String>();
            var counts = new ArrayList<Integer>();
            for (Locator link : page.locator("main tbody td a").all()) {
                hrefs.add(link.getAttribute("href"));
                counts.add(Integer.parseInt(link.innerText()));
            }
            assertThat(hrefs).hasSize(18);
            for (int i = 0; i < hrefs.size(); i++) {
                page.navigate(site() + hrefs.get(i));
                assertThat(page.locator("main tbody tr").count())
                        .as(hrefs.get(i))
                        .isEqualTo(counts.get(i));
            }
            page.navigate(site() + "/requests/figures/rows?from=2026-10&to=2026-11&key=2026-11&what=overdue");
            assertThat(page.locator("main").innerText()).contains("诉求7").doesNotContain("诉求8");
            assertThat(page.navigate(site() + "/requests/figures/rows?what=nothing")
                            .status())
                    .isEqualTo(404);
            page.navigate(site() + "/requests/figures?by=unit&from=2026-10&to=2026-11");
            assertThat(cells(page, "道路局")).startsWith("9", "3", "1").endsWith("57.1%", "57.1%");
            page.navigate(site() + "/requests/figures?by=street&from=nonsense&to=2026-11");
            assertThat(cells(page, "合计")).startsWith("9");
            page.setViewportSize(390, 844);
            page.navigate(site() + "/requests/figures?from=2026-10&to=2026-11&lang=en");
            Browser.look(page, "figures-390-en");
        }
    }
}
