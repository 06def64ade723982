package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.sunmao.app.access.People;
import org.sunmao.app.attachments.pictures.CameraJpeg;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Regions;
import org.sunmao.app.testing.Browser;
import org.sunmao.app.testing.InBrowser;

/** A steward on the phone goes from the list to a booking and to a note with a photo, and loses nothing when the session ends; pages fit. */
@TestPropertySource(properties = "sunmao.test.world=visits-in-browser")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisitsInBrowserTest extends InBrowser {

    private VisitWorld world;

    @BeforeAll
    void world(
            @Autowired WorkerDatabase worker,
            @Autowired Intake intake,
            @Autowired Derivations derivations,
            @Autowired People people,
            @Autowired Regions regions)
            throws IOException {
        world = VisitWorld.make(worker, intake, derivations, people, regions);
        worker.client().sql("""
                        with booked as (
                            insert into visits.visit (enterprise_id, during, purpose, about, basis, state, answer_by, department, booked_by)
                            values (?, tstzrange(now() + interval '5 days', now() + interval '5 days 1 hour'), 'inspection', '消防通道检查', '消防法',
                                'proposed', current_date + 3, '消防救援大队', 'test') returning id)
                        insert into visits.party (visit_id, n, department, person) select id, 1, '消防救援大队', 'test' from booked
                        """).param(world.firm("东海启明数据有限公司")).update();
    }

    private Page signedIn(BrowserContext window, String lang, String who) {
        return Browser.signedIn(window, site(), "?lang=" + lang, who, VisitWorld.PASSWORD);
    }

    @Test
    @Order(1)
    void a_steward_books_and_writes_a_note_with_a_photo_on_the_phone() throws IOException {
        try (BrowserContext phone = browser.window(390, ColorScheme.LIGHT)) {
            Page page = signedIn(phone, "zh", "visit-steward");
            List<String> failures = new ArrayList<>();
            page.onPageError(failures::add);
            page.navigate(site() + "/visits");
            Browser.look(page, "visits");
            page.locator(".visit-needs a[href^='/visits/book']").first().click();
            page.waitForURL("**/visits/book?**");
            Browser.look(page, "visits-book");
            page.selectOption("#f-purpose", "service");
            page.fill("#f-about", "了解租约到期后的打算");
            page.locator("form[action='/visits/book'] button.primary").click();
            page.waitForURL("**outcome=booked");
            assertThat(page.locator("main").innerText()).contains("已预约", "待企业答复", "东海街道楼长");
            Browser.look(page, "visit-booked");

            page.locator("a[href*='/visits/note?']").click();
            page.waitForURL("**/visits/note?**");
            page.fill("#n-text", "新装修，前台说下月扩租");
            page.waitForSelector("[data-draft-said][data-state=saved]");
            page.reload();
            assertThat(page.inputValue("#n-text")).as("kept by the server").isEqualTo("新装修，前台说下月扩租");
            Browser.look(page, "visit-note");
            world.worker().client().sql("delete from access.session").update();
            page.fill("#n-wish", "希望增加班车站点");
            page.locator(".visit-bar button").click();
            page.waitForSelector("[data-draft-said][data-state=login]");
            assertThat(page.inputValue("#n-wish")).as("the page stays").isEqualTo("希望增加班车站点");
            Page again = signedIn(phone, "zh", "visit-steward");
            again.close();

            page.setInputFiles("#n-photo", new FilePayload("门牌.jpg", "image/jpeg", CameraJpeg.of(640, 480, 6)));
            page.locator(".visit-bar button").click();
            page.waitForURL("**outcome=noted");
            assertThat(page.locator("main").innerText()).contains("新装修，前台说下月扩租", "希望增加班车站点", "已走访");
            assertThat(page.evaluate("document.querySelector('.visit-photos img').decode().then(() => true)"))
                    .isEqualTo(true);
            Browser.look(page, "visit-noted");
            assertThat(failures).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT, en, visit-office", "390, DARK, zh, visit-office", "390, LIGHT, en, visit-firm"})
    @Order(2)
    void pages_fit_and_read_well(int width, ColorScheme scheme, String lang, String who) {
        long firm = world.number("select enterprise_id from visits.visit order by id limit 1");
        var paths = who.equals("visit-firm")
                ? List.of("/visits/own", "/visits/1", "/visits/feed")
                : List.of(
                        "/visits",
                        "/visits/calendar",
                        "/visits/calendar?view=month",
                        "/visits/calendar?view=list",
                        "/visits/1",
                        "/visits/book?enterprise=E" + firm,
                        "/visits/note?enterprise=E" + firm,
                        "/visits/wishes",
                        "/visits/feed");
        try (BrowserContext window = browser.window(width, scheme)) {
            Page page = signedIn(window, lang, who);
            for (String path : paths) {
                page.navigate(site() + path);
                Browser.look(page, width + lang + path.replaceAll("\\W", "-"));
            }
        }
    }
}
