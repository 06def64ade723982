package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.pictures.CameraJpeg;
import org.sunmao.app.jobs.Derived;
import org.sunmao.app.jobs.Progress;
import org.sunmao.app.testing.SpringTestDatabase;

/** Notes of visits through the pages: they become evidence, carry wishes and photos, and are gone when their time is over. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=visit-notes")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class VisitNotePagesTest extends VisitPages {

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
}
