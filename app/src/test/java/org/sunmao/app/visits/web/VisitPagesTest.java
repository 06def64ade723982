package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.pictures.CameraJpeg;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.places.Regions;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.WorkbookText;
import org.sunmao.app.visits.Booking;
import org.sunmao.app.visits.Purpose;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.VisitDesk;
import org.sunmao.app.visits.VisitDesk.Outcome;
import org.sunmao.app.visits.Wishes;

/** Visits through the pages: needs, one calendar, booking beside others, answers, notes that become evidence, photos, calendars of others. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=visits")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class VisitPagesTest {

    private static final String FIRM = "东海启明数据有限公司";
    private static final LocalDate TODAY = LocalDate.now(Times.ZONE);
    /** A Monday, so that days after it lie in the same week. */
    private static final LocalDate MONDAY =
            TODAY.plusWeeks(3).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    Derivations derivations;

    @Autowired
    VisitDesk desk;

    @Autowired
    People people;

    @Autowired
    Wishes wishes;

    @Autowired
    DatabaseAccess access;

    @Autowired
    ApplicationEventPublisher news;

    private VisitWorld world;
    private long firm;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    @BeforeAll
    void world(@Autowired Intake intake, @Autowired Regions regions) throws IOException {
        world = VisitWorld.make(worker, intake, derivations, people, regions);
        firm = world.firm(FIRM);
    }

    private MockHttpSession session(String who) throws Exception {
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            known = (MockHttpSession) Objects.requireNonNull(web.perform(post("/login")
                            .param("username", who)
                            .param("password", VisitWorld.PASSWORD)
                            .with(csrf()))
                    .andReturn()
                    .getRequest()
                    .getSession());
            sessions.put(who, known);
        }
        return known;
    }

    private MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    private String text(String who, String path) throws Exception {
        MockHttpServletResponse answer = open(who, path);
        assertThat(answer.getStatus()).as(who + " " + path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String who, String path, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return web.perform(request.session(session(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private long book(String who, long enterprise, LocalDate day, String from, String to, String department)
            throws Exception {
        MockHttpServletResponse answer = send(
                who,
                "/visits/book",
                "enterprise",
                "E" + enterprise,
                "day",
                day.toString(),
                "from",
                from,
                "to",
                to,
                "purpose",
                "service",
                "department",
                department,
                "about",
                "了解经营情况");
        String led = String.valueOf(answer.getRedirectedUrl());
        assertThat(led).as(answer.getContentAsString(StandardCharsets.UTF_8)).endsWith("outcome=booked");
        return Long.parseLong(led.replaceAll("\\D*(\\d+).*", "$1"));
    }

    private String say(String who, long visit, String word, String... more) throws Exception {
        long seen = world.number("select moves from visits.visit where id = " + visit);
        var form = new ArrayList<>(List.of("word", word, "seen", Long.toString(seen)));
        form.addAll(List.of(more));
        MockHttpServletResponse answer = send(who, "/visits/" + visit + "/say", form.toArray(String[]::new));
        return answer.getStatus() == 302
                ? String.valueOf(answer.getRedirectedUrl()).replaceAll(".*(outcome|refused)=", "")
                : Integer.toString(answer.getStatus());
    }

    private long lines(String action) {
        return world.number("select count(*) from access.audit where action = '" + action + "' and result = 'done'");
    }

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
                                            List.of("某局"),
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

    private MockHttpServletResponse note(String who, String path, UUID key, MockMultipartFile photo, String... form)
            throws Exception {
        var request = multipart(path).file(photo);
        request.param("key", key.toString()).param("day", TODAY.toString()).param("department", "东海街道");
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return web.perform(request.session(session(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    @Order(5)
    void a_note_becomes_evidence_of_the_file_and_a_wish_and_its_photo_says_not_where() throws Exception {
        assertThat(world.number("select count(*) from enterprises.enterprise where attributes ->> 'staff' is not null"))
                .isZero();
        var photo = new MockMultipartFile("photos", "门牌.jpg", "text/html", CameraJpeg.of(160, 80, 6));
        UUID key = UUID.randomUUID();
        String[] told = {
            "enterprise",
            "E" + firm,
            "at",
            "09:00",
            "found",
            "here",
            "text",
            "经营正常，找 13912345678",
            "staff",
            "37",
            "area",
            "305.5",
            "contact",
            "钱某某",
            "phone",
            "13700001111",
            "room",
            "1203",
            "floor",
            "12层",
            "wish",
            "希望增加班车站点"
        };
        String led = String.valueOf(
                note("visit-steward", "/visits/note", key, photo, told).getRedirectedUrl());
        assertThat(led).contains("outcome=noted");
        String again = String.valueOf(
                note("visit-steward", "/visits/note", key, photo, told).getRedirectedUrl());
        assertThat(again).as("sent twice, kept once").isEqualTo(led);
        assertThat(world.number("select count(*) from visits.note")).isEqualTo(1);
        derivations.runNow(Progress.UNWATCHED);

        String page = text("visit-steward", led);
        assertThat(page)
                .contains("仍在", "经营正常，找 139****5678", "37", "305.5", "钱**", "137****1111", "希望增加班车站点")
                .doesNotContain("13912345678", "13700001111", "钱某某");
        assertThat(text("visit-firm", led)).as("not for whom it is about").doesNotContain("经营正常", "班车");
        String file = text("visit-office", "/enterprises/E" + firm);
        assertThat(file).contains("走访记录（平台填写）", "37");
        assertThat(text("visit-office", "/enterprises/E" + firm + "/rows?attribute=staff"))
                .contains("走访记录（平台填写）");
        assertThat(world.number(
                        "select count(*) from resolution.link l join resolution.mention m on m.id = l.mention_id"
                                + " join evidence.source s on s.id = m.source_id where s.code = 'visit-notes' and l.until_at is null and l.subject_id = "
                                + firm))
                .isEqualTo(1);
        assertThat(text("visit-steward", "/visits?reason=never"))
                .as("visited now")
                .doesNotContain(">" + FIRM + "<");

        long served = world.number("select max(id) from visits.photo");
        MockHttpServletResponse jpeg = open("visit-steward", "/visits/photos/" + served);
        assertThat(jpeg.getContentType()).isEqualTo("image/jpeg");
        assertThat(jpeg.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(jpeg.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPSDATUM");
        assertThat(open("visit-west", "/visits/photos/" + served).getStatus()).isEqualTo(404);
        assertThat(open("visit-firm", "/visits/photos/" + served).getStatus()).isEqualTo(403);
        assertThat(lines("visits.photo")).isEqualTo(1);
        assertThat(lines("visits.note")).as("the second sending too").isEqualTo(2);

        assertThat(text("visit-office", "/visits/wishes")).contains("希望增加班车站点");
        assertThat(text("visit-west", "/visits/wishes")).doesNotContain("希望增加班车站点");
        long wish = world.number("select id from visits.wish");
        assertThat(send("visit-west", "/visits/wishes/" + wish + "/settle").getStatus())
                .isEqualTo(404);
        assertThat(send("visit-steward", "/visits/wishes/" + wish + "/settle").getRedirectedUrl())
                .endsWith("settled");
        assertThat(wishes.takeUp(Reader.visitor(), wish, "request/1"))
                .as("it is settled")
                .isFalse();
        assertThat(lines("visits.wish")).isEqualTo(1);
    }

    @Test
    @Order(6)
    void what_cannot_be_kept_comes_back_with_what_was_typed() throws Exception {
        var text =
                new MockMultipartFile("photos", "合同.jpg", "image/jpeg", "no picture".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse answer = note(
                "visit-steward",
                "/visits/note",
                UUID.randomUUID(),
                text,
                "enterprise",
                "E" + firm,
                "at",
                "09:00",
                "found",
                "other",
                "text",
                "门口换了招牌",
                "staff",
                "三十");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("合同.jpg：不是 JPEG", "请写明现在是谁在用", "人数：请填整数", "门口换了招牌", "照片需要重新选择");
        assertThat(world.number("select count(*) from visits.note where found = 'other'"))
                .isZero();
        assertThat(text("visit-steward", "/visits/note?enterprise=E" + firm))
                .as("it comes back, and to nobody else")
                .contains("门口换了招牌", "上次没有提交的内容已恢复");
        assertThat(text("visit-office", "/visits/note?enterprise=E" + firm)).doesNotContain("门口换了招牌");
        assertThat(send("visit-steward", "/visits/draft", "of", "E" + firm, "text", "门口又换了招牌", "found", "here")
                        .getStatus())
                .isEqualTo(204);
        assertThat(text("visit-steward", "/visits/note?enterprise=E" + firm)).contains("门口又换了招牌");
        assertThat(send("visit-steward", "/visits/draft", "of", "E" + firm, "do", "drop")
                        .getStatus())
                .isEqualTo(204);
        assertThat(world.number("select count(*) from visits.draft")).isZero();
    }

    @Test
    @Order(6)
    void a_booked_visit_is_done_with_its_note_and_whoever_comes_then_notes_the_same() throws Exception {
        long other = world.firm("东海安和咨询有限公司");
        long visit = book("visit-steward", other, TODAY, "22:00", "23:00", "东海街道");
        var none = new MockMultipartFile("photos", "", null, new byte[0]);
        long before = lines("visits.note");

        assertThat(note("visit-steward", "/visits/" + visit + "/note", UUID.randomUUID(), none, "found", "moved")
                        .getRedirectedUrl())
                .isEqualTo("/visits/" + visit + "?outcome=noted");
        assertThat(note(
                                "visit-tax",
                                "/visits/note",
                                UUID.randomUUID(),
                                none,
                                "enterprise",
                                "E" + other,
                                "at",
                                "22:40",
                                "found",
                                "closed")
                        .getRedirectedUrl())
                .as("at the time of the booked one")
                .isEqualTo("/visits/" + visit + "?outcome=noted");
        assertThat(lines("visits.note")).isEqualTo(before + 2);
        assertThat(text("visit-steward", "/visits/" + visit)).contains("已走访", "已搬离", "无人应答");
        long coming = book("visit-steward", other, MONDAY, "16:00", "17:00", "东海街道");
        assertThat(note("visit-steward", "/visits/" + coming + "/note", UUID.randomUUID(), none, "found", "here")
                        .getRedirectedUrl())
                .as("before its day")
                .endsWith("refused=no-notes");
        assertThat(text("visit-steward", "/visits/" + coming)).contains("/visits/note?enterprise=E" + other);
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

    @Test
    @Order(9)
    void what_is_known_of_visits_follows_where_two_files_become_one() {
        long younger = world.firm("东海安和咨询有限公司");
        long kept = world.number(
                "select count(*) from visits.visit where enterprise_id = " + younger + " and state <> 'done'");
        assertThat(kept).isPositive();
        worker.client()
                .sql("insert into resolution.identity_event (subject_id, leads_to) values (?, ?)")
                .params(younger, firm)
                .update();
        news.publishEvent(new Derived(Instant.now()));

        assertThat(world.number("select count(*) from visits.visit where enterprise_id = " + younger))
                .isZero();
        assertThat(world.number("select count(*) from visits.note where enterprise_id = " + younger))
                .isZero();
    }

    @Test
    @Order(8)
    void what_time_erases_from_the_evidence_is_gone_from_the_note_and_its_photos() throws Exception {
        long note = world.number("select min(id) from visits.note");
        long visit = world.number("select visit_id from visits.note where id = " + note);
        assertThat(text("visit-office", "/visits/" + visit)).contains("经营正常");
        assertThat(world.number("select count(*) from visits.picture")).isEqualTo(1);
        try (var owner = DriverManager.getConnection(
                        access.url(), access.owner().user(), access.owner().password());
                var statement = owner.createStatement()) {
            statement.executeUpdate(
                    "update evidence.payload set erased = 'all', cells = '{}', fields = '{}' where id in"
                            + " (select r.payload_id from visits.note n join evidence.row r on r.delivery_id = n.delivery_id)");
        }

        assertThat(text("visit-office", "/visits/" + visit))
                .contains("已按保存期限删除")
                .doesNotContain("经营正常", "钱**");
        assertThat(world.number("select count(*) from visits.picture")).isZero();
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
