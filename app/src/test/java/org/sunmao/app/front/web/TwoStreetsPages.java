package org.sunmao.app.front.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.testing.SpringTestDatabase;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;
import org.sunmao.app.testing.TinyWorld;

/** Pages over {@link TwoStreets} and people of several roles who read them; the classes share one application and one world. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SpringTestDatabase.class)
@TestPropertySource(properties = "logging.level.org.sunmao=warn")
abstract class TwoStreetsPages {

    private static final String PASSWORD = "a-long-test-password";

    /** One world and one set of sessions per database. */
    private static final Map<WorkerDatabase, TwoStreets> WORLDS = new IdentityHashMap<>();

    private static final Map<WorkerDatabase, Map<String, MockHttpSession>> SESSIONS = new IdentityHashMap<>();

    static TwoStreets world;

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @BeforeAll
    static void world(@Autowired WorkerDatabase worker, @Autowired People people) {
        world = WORLDS.computeIfAbsent(worker, any -> {
            TwoStreets built = TwoStreets.build(worker);
            people.addAll(people(built), "test");
            return built;
        });
    }

    private static List<NewPerson> people(TwoStreets built) {
        String hash = TestPasswords.hash(PASSWORD);
        return List.of(
                new NewPerson("office", "办公室", Role.OFFICE, hash, List.of()),
                new NewPerson("asked", "办公室二", Role.OFFICE, hash, List.of()),
                new NewPerson("leader", "领导", Role.LEADER, hash, List.of()),
                new NewPerson("member", "委员", Role.MEMBER, hash, List.of()),
                new NewPerson("east", "东街楼长", Role.STEWARD, hash, List.of(GrantSpec.region(TinyWorld.EAST))),
                new NewPerson("west", "西街楼长", Role.STEWARD, hash, List.of(GrantSpec.region(TinyWorld.WEST))),
                new NewPerson("firm", "企业", Role.ENTERPRISE, hash, List.of(GrantSpec.enterprise(built.firm))),
                new NewPerson("manager", "物业", Role.MANAGER, hash, List.of(GrantSpec.building(built.tower))),
                new NewPerson("department", "部门", Role.DEPARTMENT, hash, List.of()),
                new NewPerson("investment", "招商", Role.INVESTMENT, hash, List.of()),
                new NewPerson("auditor", "审计", Role.AUDITOR, hash, List.of()));
    }

    final ResultActions open(String who, String path, String... parameters) throws Exception {
        var request = get(path).session(session(who)).with(Stated.purpose());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request);
    }

    /** Signed in once per person: checking a password takes its time. */
    final MockHttpSession session(String who) throws Exception {
        Map<String, MockHttpSession> sessions = SESSIONS.computeIfAbsent(worker, any -> new HashMap<>());
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            var entered = web.perform(post("/login")
                            .param("username", who)
                            .param("password", PASSWORD)
                            .with(csrf()))
                    .andReturn();
            known = (MockHttpSession) entered.getRequest().getSession();
            sessions.put(who, known);
        }
        return known;
    }

    final String page(String who, String path, String... parameters) throws Exception {
        return open(who, path, parameters)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("⟦"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    static String building(long id) {
        return SubjectPath.building(id);
    }

    static String enterprise(long id) {
        return SubjectPath.enterprise(id);
    }
}
