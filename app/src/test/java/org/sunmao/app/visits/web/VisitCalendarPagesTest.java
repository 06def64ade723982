package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Reader;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;
import org.sunmao.app.visits.Booking;
import org.sunmao.app.visits.Department;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.VisitDesk.Outcome;

/** Visits through the pages: needs, one calendar, booking beside others, answers, calendars of others. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=visits")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class VisitCalendarPagesTest extends VisitPages {

    @Test
    @Order(1)
    void a_steward_finds_the_own_streets_by_need_and_nobody_else_s() throws Exception {
        String page = text("visit-steward", "/visits");

        assertThat(page)
                .contains(FIRM, "东海长风贸易有限公司", "望潮中心 12 层 1203", "从未走访", "上次走访后有 1 件投诉")
                .contains("上次走访 " + LocalDate.now(Times.ZONE).minusDays(3).minusYears(2))
                .doesNotContain("西山瑞达贸易有限公司", "听澜大厦", "赵某");
        assertThat(page.indexOf("东海长风贸易有限公司"))
                .as("a complaint and a visit long ago before one never visited")
                .isLessThan(page.indexOf(FIRM));
        assertThat(text("visit-west", "/visits")).contains("西山瑞达贸易有限公司").doesNotContain(FIRM);
        assertThat(text("visit-office", "/visits?reason=complaint"))
                .contains("东海长风贸易有限公司")
                .doesNotContain(FIRM);
        assertThat(text("visit-office", "/visits?street=" + VisitWorld.WEST))
                .contains("西山瑞达贸易有限公司")
                .doesNotContain(FIRM);
        assertThat(open("visit-member", "/visits").getStatus()).isEqualTo(403);
        assertThat(open("visit-firm", "/visits").getStatus()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void what_is_booked_is_seen_before_booking_and_can_be_joined() throws Exception {
        long visit = book("visit-tax", firm, MONDAY, "10:00", "11:00", "税务局");

        assertThat(text("visit-steward", "/visits/book?enterprise=E" + firm + "&day=" + MONDAY.plusDays(2)))
                .contains("同一周的走访", "已约 1 次", "税务局", "加入这次，一起去", "今年第 2 次");
        MockHttpServletResponse unseen = send(
                "visit-steward",
                "/visits/book",
                "enterprise",
                "E" + firm,
                "day",
                MONDAY.plusDays(2).toString(),
                "from",
                "10:00",
                "to",
                "11:00",
                "purpose",
                "service",
                "department",
                "东海街道");
        assertThat(unseen.getStatus()).isEqualTo(409);
        assertThat(unseen.getContentAsString(StandardCharsets.UTF_8))
                .contains("同一周已有走访", "name=\"seen\" value=\"" + visit + "\"");
        assertThat(send(
                                "visit-steward",
                                "/visits/book",
                                "enterprise",
                                "E" + firm,
                                "day",
                                MONDAY.toString(),
                                "from",
                                "10:30",
                                "to",
                                "11:30",
                                "purpose",
                                "service",
                                "department",
                                "东海街道",
                                "seen",
                                "" + visit)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("那个时间已经约了别的走访");

        assertThat(say("visit-steward", visit, "joined", "department", "东海街道")).isEqualTo("joined");
        assertThat(say("visit-steward", visit, "joined", "department", "东海街道")).isEqualTo("there-already");
        assertThat(text("visit-office", "/visits/calendar?day=" + MONDAY)).contains(FIRM, "税务局、东海街道", "待企业答复");
        assertThat(text("visit-office", "/visits/calendar?view=month&day=" + MONDAY))
                .contains(FIRM);
        assertThat(text("visit-west", "/visits/calendar?day=" + MONDAY)).doesNotContain(FIRM);
        assertThat(open("visit-west", "/visits/" + visit).getStatus()).isEqualTo(404);
        assertThat(say("visit-west", visit, "cancelled", "why", "不去了")).isEqualTo("404");
        assertThat(text("visit-steward", "/visits")).contains("已约 " + MONDAY);
        assertThat(WorkbookText.of(open("visit-office", "/visits.xlsx").getContentAsByteArray()))
                .contains(FIRM, "税务局");
        assertThat(text("visit-office", "/visits.csv")).contains(FIRM, "10:00–11:00");
        assertThat(text("visit-office", "/api/visits?state=waiting")).contains(FIRM, "\"state\":\"proposed\"");
        assertThat(text("visit-office", "/enterprises/E" + firm)).contains("id=\"visits\"", "/visits/" + visit);
        assertThat(lines("visits.book")).isPositive();
        assertThat(lines("visits.join")).isPositive();
    }

    @Test
    @Order(3)
    void the_enterprise_answers_for_itself_and_those_who_come_answer_it() throws Exception {
        long visit = world.number("select min(id) from visits.visit");
        assertThat(text("visit-firm", "/visits/own")).contains("税务局、东海街道", "了解经营情况", "答复");
        assertThat(text("visit-firm", "/visits/" + visit))
                .contains("同意", "谢绝", "提议改期")
                .doesNotContain("visit-tax");
        assertThat(say("visit-tax", visit, "confirmed"))
                .as("not for the enterprise")
                .isEqualTo("not-yours");
        assertThat(say("visit-firm", visit, "cancelled", "why", "不要来")).isEqualTo("not-yours");
        assertThat(say("visit-firm", visit, "declined")).as("without a reason").isEqualTo("incomplete");
        assertThat(say("visit-firm", visit, "done")).isEqualTo("not-yours");
        assertThat(say("visit-tax", visit, "done")).as("before it began").isEqualTo("incomplete");

        LocalDate other = MONDAY.plusDays(3);
        assertThat(say(
                        "visit-firm",
                        visit,
                        "other-day",
                        "day",
                        other.toString(),
                        "from",
                        "14:00",
                        "to",
                        "15:00",
                        "why",
                        "周一盘点，请打 13812341234"))
                .isEqualTo("said");
        assertThat(text("visit-tax", "/visits/" + visit))
                .contains("企业提议改期", other.toString(), "14:00–15:00", "138****1234", "按企业提议改期")
                .doesNotContain("13812341234", "visit-firm");
        assertThat(say("visit-tax", visit, "accepted")).isEqualTo("said");
        assertThat(say("visit-firm", visit, "declined", "why", "临时有事")).isEqualTo("said");
        assertThat(text("visit-office", "/visits/" + visit)).contains("企业谢绝", "临时有事");
        assertThat(say(
                        "visit-tax",
                        visit,
                        "moved",
                        "day",
                        MONDAY.plusDays(4).toString(),
                        "from",
                        "09:00",
                        "to",
                        "09:30",
                        "why",
                        "换一天"))
                .isEqualTo("said");
        assertThat(say("visit-firm", visit, "confirmed")).isEqualTo("said");
        assertThat(world.number("select count(*) from visits.event where visit_id = " + visit))
                .isEqualTo(7);
        assertThat(lines("visits.say")).isEqualTo(5);
    }

    @Test
    @Order(4)
    void of_two_who_act_or_book_at_once_one_is_told() throws Exception {
        long visit = book("visit-tax", world.firm("东海安和咨询有限公司"), MONDAY, "10:00", "11:00", "税务局");
        assertThat(send("visit-tax", "/visits/" + visit + "/say", "word", "cancelled", "why", "不去了", "seen", "0")
                        .getRedirectedUrl())
                .endsWith("outcome=said");
        assertThat(send(
                                "visit-office",
                                "/visits/" + visit + "/say",
                                "word",
                                "moved",
                                "why",
                                "改",
                                "seen",
                                "0",
                                "day",
                                MONDAY.toString(),
                                "from",
                                "15:00",
                                "to",
                                "16:00")
                        .getRedirectedUrl())
                .as("it was cancelled meanwhile")
                .endsWith("refused=incomplete");

        long booked = world.firm("东海长风贸易有限公司");
        Reader office = people.findSecret("visit-office")
                .flatMap(secret -> people.findReader(secret.personId()))
                .orElseThrow();
        var at = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var attempts = new ArrayList<Callable<Outcome>>();
            for (int minute = 0; minute < 4; minute++) {
                Times during = Objects.requireNonNull(Times.on(
                        MONDAY, java.time.LocalTime.of(14, 5 * minute), java.time.LocalTime.of(15, 5 * minute)));
                attempts.add(() -> {
                    at.await();
                    return desk.book(
                                    office,
                                    new Booking(
                                            booked,
                                            null,
                                            during,
                                            Purpose.SERVICE,
                                            "",
                                            "",
                                            List.of(new Department(null, "某局")),
                                            java.util.Set.of()))
                            .outcome();
                });
            }
            var outcomes = new ArrayList<Outcome>();
            for (Future<Outcome> each : pool.invokeAll(attempts)) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).filteredOn(Outcome.BOOKED::equals).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.TAKEN::equals).hasSize(3);
        } finally {
            pool.shutdownNow();
        }
        assertThat(world.number("select count(*) from visits.visit where enterprise_id = " + booked))
                .isEqualTo(1);
    }

    @Test
    @Order(7)
    void a_calendar_reads_by_a_secret_address_what_its_owner_may_see_now() throws Exception {
        assertThat(send("visit-steward", "/visits/feed", "do", "renew").getStatus())
                .isEqualTo(302);
        var shown = web.perform(post("/visits/feed")
                        .param("do", "renew")
                        .session(session("visit-steward"))
                        .with(csrf()))
                .andReturn();
        String address = String.valueOf(shown.getFlashMap().get("address"));
        String path = address.substring(address.indexOf("/visits/"));
        MockHttpServletResponse calendar = web.perform(get(path)).andReturn().getResponse();

        assertThat(calendar.getStatus()).isEqualTo(200);
        assertThat(calendar.getContentType()).startsWith("text/calendar");
        String unfolded = calendar.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(unfolded).contains("BEGIN:VEVENT", FIRM, "STATUS:CONFIRMED", "STATUS:CANCELLED");
        long visit = world.number("select min(id) from visits.visit");
        assertThat(text("visit-firm", "/visits/" + visit + "/visit.ics").replace("\r\n ", ""))
                .contains("SEQUENCE:6");
        assertThat(world.number("select count(*) from visits.feed where position('" + path.replaceAll(".*key=", "")
                        + "' in encode(key_hash, 'escape')) > 0"))
                .isZero();
        worker.client()
                .sql("update access.person set role = 'member' where username = 'visit-steward'")
                .update();
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus())
                .as("the role is gone")
                .isEqualTo(404);
        worker.client()
                .sql("update access.person set role = 'steward' where username = 'visit-steward'")
                .update();
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(send("visit-steward", "/visits/feed", "do", "revoke").getStatus())
                .isEqualTo(302);
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(lines("visits.feed-made")).isEqualTo(2);
        assertThat(lines("visits.feed")).isEqualTo(2);
    }

    /** Two of different months, so that no month has both. */
    @Test
    @Order(10)
    void what_is_overdue_stands_in_one_list_to_which_the_screen_leads() throws Exception {
        String before = text("visit-office", "/visits/calendar?view=list&state=overdue&lang=zh");
        for (int days : List.of(12, 70)) {
            worker.client().sql("""
                            insert into visits.visit (building_id, during, purpose, about, basis, state, answer_by, department, booked_by)
                            select id, tstzrange(now() - make_interval(days => ?), now() - make_interval(days => ?) + interval '1 hour'),
                                'service', '逾期' || ?, '', 'confirmed', current_date, '某局', 'test' from places.building order by id limit 1
                            """).params(days, days, days).update();
        }
        long overdue = world.number(
                "select count(*) from visits.visit where state in ('proposed', 'confirmed', 'countered') and upper(during) < now()");
        assertThat(overdue).isGreaterThanOrEqualTo(2);
        String list = text("visit-office", "/visits/calendar?view=list&state=overdue&lang=zh");
        assertThat(list)
                .contains(overdue + " 次走访", "<option value=\"overdue\" selected>已过时间未记录</option>")
                .contains(TODAY.minusDays(70).toString());
        assertThat(before).doesNotContain(TODAY.minusDays(70).toString());
        assertThat(text("visit-office", "/visits/calendar?view=list&state=done&lang=zh"))
                .doesNotContain(TODAY.minusDays(70).toString());
        assertThat(text("visit-office", "/screen?lang=zh")).contains("/visits/calendar?view=list&amp;state=overdue");
    }
}
