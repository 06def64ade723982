package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
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
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.TestPasswords;

/** Who takes part in a visit is a unit of the district, and whom it concerns is told of it: as far as each may know. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=visit-notices")
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class VisitUnitsAndNoticesTest extends VisitPages {

    @BeforeAll
    void units() {
        worker.client().sql("""
                insert into access.unit (code, name_zh, name_en, kind, closed_on) values
                    ('tax', '税务局', 'Tax bureau', 'department', null), ('east', '东海街道', 'Donghai office', 'street', null),
                    ('old', '旧局', 'Old bureau', 'department', date '2020-01-01')
                """).update();
        String hash = TestPasswords.hash(VisitWorld.PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("visit-tax2", "税务二", Role.DEPARTMENT, hash, List.of(GrantSpec.unit("tax"))),
                        new NewPerson("visit-council", "联络", Role.COUNCIL, hash, List.of(GrantSpec.unit("tax"))),
                        new NewPerson(
                                "visit-other",
                                "别家",
                                Role.ENTERPRISE,
                                hash,
                                List.of(GrantSpec.enterprise(world.firm("东海长风贸易有限公司"))))),
                "test");
    }

    /** How many notices of visits somebody has. */
    private long told(String who) {
        return world.number("select count(*) from notices.notice n join access.person p on p.id = n.person_id"
                + " where n.topic = 'visits-calendar' and p.username = '" + who + "'");
    }

    private void assertTold(String what, long firm, long steward, long tax2, long booker) {
        assertThat(List.of(told("visit-firm"), told("visit-steward"), told("visit-tax2"), told("visit-tax")))
                .as(what + ": firm, steward of the street, unit, who booked")
                .containsExactly(firm, steward, tax2, booker);
    }

    @Test
    @Order(1)
    void departments_are_chosen_from_the_units_that_there_are() throws Exception {
        assertThat(text("visit-tax", "/visits/book?enterprise=E" + firm))
                .contains("<option value=\"tax\"", "税务局", "type=\"checkbox\" name=\"department\" value=\"east\"")
                .doesNotContain("旧局", "<datalist");
        assertThat(text("visit-tax2", "/visits/book?enterprise=E" + firm))
                .as("the own unit")
                .contains("<option value=\"tax\" selected>");
        assertThat(text("visit-tax", "/visits/note?enterprise=E" + firm)).contains("<option value=\"tax\"");
        for (String wrong : List.of("某局", "old", "")) {
            MockHttpServletResponse refused = send(
                    "visit-tax",
                    "/visits/book",
                    "enterprise",
                    "E" + firm,
                    "day",
                    MONDAY.toString(),
                    "from",
                    "10:00",
                    "to",
                    "11:00",
                    "purpose",
                    "service",
                    "department",
                    wrong);
            assertThat(refused.getStatus()).as(wrong).isEqualTo(409);
            assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("只能从本区已登记的单位中选");
        }
        assertThat(world.number("select count(*) from visits.visit")).isZero();
    }

    @Test
    @Order(2)
    void a_booking_a_move_a_refusal_and_a_note_are_told_to_those_whom_they_concern() throws Exception {
        long visit = book("visit-tax", firm, MONDAY, "10:00", "11:00", "tax,east");
        assertThat(
                        world.number(
                                "select count(*) from visits.party where unit in ('tax', 'east') and department in ('税务局', '东海街道')"))
                .isEqualTo(2);
        assertTold("booked", 1, 1, 1, 0);
        assertThat(text("visit-office", "/visits/" + visit + "?lang=en")).contains("Tax bureau", "Donghai office");

        say(
                "visit-firm",
                visit,
                "other-day",
                "why",
                "周一盘点",
                "day",
                MONDAY.plusDays(1).toString(),
                "from",
                "09:00",
                "to",
                "10:00");
        assertTold("another day proposed, by the enterprise itself", 1, 2, 2, 1);
        assertThat(say("visit-tax2", visit, "accepted"))
                .as("whoever works for a unit that takes part")
                .isEqualTo("said");
        assertTold("accepted", 2, 3, 2, 2);
        say("visit-firm", visit, "declined", "why", "临时有事");
        assertTold("declined", 2, 4, 3, 3);
        say("visit-tax", visit, "moved", "why", "换一天", "day", TODAY.toString(), "from", "22:00", "to", "23:00");
        assertTold("moved", 3, 5, 4, 3);

        var none = new MockMultipartFile("photos", "", null, new byte[0]);
        assertThat(note("visit-steward", "/visits/" + visit + "/note", none, "found", "here", "text", "一切正常")
                        .getRedirectedUrl())
                .endsWith("outcome=noted");
        assertTold("noted: nothing to the enterprise, for it reads no notes", 3, 5, 5, 4);

        for (String nobody : List.of("visit-west", "visit-other", "visit-council", "visit-member", "visit-office")) {
            assertThat(told(nobody)).as(nobody).isZero();
        }
        assertThat(text("visit-firm", "/notices")).contains("请答复").doesNotContain("盘点", "一切正常", FIRM);
        assertThat(world.number(
                        "select count(*) from notices.notice where topic = 'visits-calendar' and href <> '/visits/"
                                + visit + "'"))
                .isZero();
        assertThat(text("visit-tax2", "/notices")).contains("企业谢绝了走访", "走访有了记录").doesNotContain(FIRM, "临时有事");
        assertThat(
                        world.number(
                                "select count(*) from notices.notice where topic = 'visits-calendar' and arguments::text like '%东海%'"))
                .isZero();
    }

    private MockHttpServletResponse note(String who, String path, MockMultipartFile photo, String... form)
            throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(path)
                .file(photo);
        request.param("key", java.util.UUID.randomUUID().toString())
                .param("day", TODAY.toString())
                .param("department", "east");
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return web.perform(
                        request.session(session(who))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }
}
