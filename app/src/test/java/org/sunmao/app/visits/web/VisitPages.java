package org.sunmao.app.visits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.access.People;
import org.sunmao.app.database.DatabaseAccess;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.jobs.Derivations;
import org.sunmao.app.places.Regions;
import org.sunmao.app.visits.Times;
import org.sunmao.app.visits.VisitDesk;
import org.sunmao.app.visits.Wishes;

/** A world of visits behind the pages, and how tests open and send them. */
abstract class VisitPages {

    static final String FIRM = "东海启明数据有限公司";
    static final LocalDate TODAY = LocalDate.now(Times.ZONE);
    /** A Monday, so that days after it lie in the same week. */
    static final LocalDate MONDAY =
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

    VisitWorld world;
    long firm;
    final Map<String, MockHttpSession> sessions = new HashMap<>();

    @BeforeAll
    void world(@Autowired Intake intake, @Autowired Regions regions) throws IOException {
        world = VisitWorld.make(worker, intake, derivations, people, regions);
        firm = world.firm(FIRM);
    }

    MockHttpSession session(String who) throws Exception {
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

    MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    String text(String who, String path) throws Exception {
        MockHttpServletResponse answer = open(who, path);
        assertThat(answer.getStatus()).as(who + " " + path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse send(String who, String path, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return web.perform(request.session(session(who)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    long book(String who, long enterprise, LocalDate day, String from, String to, String department) throws Exception {
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

    String say(String who, long visit, String word, String... more) throws Exception {
        long seen = world.number("select moves from visits.visit where id = " + visit);
        var form = new ArrayList<>(List.of("word", word, "seen", Long.toString(seen)));
        form.addAll(List.of(more));
        MockHttpServletResponse answer = send(who, "/visits/" + visit + "/say", form.toArray(String[]::new));
        return answer.getStatus() == 302
                ? String.valueOf(answer.getRedirectedUrl()).replaceAll(".*(outcome|refused)=", "")
                : Integer.toString(answer.getStatus());
    }

    long lines(String action) {
        return world.number("select count(*) from access.audit where action = '" + action + "' and result = 'done'");
    }
}
