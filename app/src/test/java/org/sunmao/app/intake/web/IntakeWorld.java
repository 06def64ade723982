package org.sunmao.app.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.testing.Stated;
import org.sunmao.app.testing.TestPasswords;

/** People who send small files, as tests of intake's pages need them. */
final class IntakeWorld {

    static final String PASSWORD = "a-long-test-password";
    private static final Pattern CHOSEN =
            Pattern.compile("<select name=\"(c\\d+\\.\\d+)\".*?</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final MockMvc web;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    IntakeWorld(MockMvc web) {
        this.web = web;
    }

    /** An office, two property managers, a tax bureau's department, and a member who has nothing to do with intake. */
    static void people(People people) {
        String hash = TestPasswords.hash(PASSWORD);
        people.addAll(
                List.of(
                        new NewPerson("office", "办公室", Role.OFFICE, hash, List.of()),
                        new NewPerson("wang", "王", Role.MANAGER, hash, List.of(GrantSpec.source("tenants-wang"))),
                        new NewPerson("zhao", "赵", Role.MANAGER, hash, List.of(GrantSpec.source("tenants-zhao"))),
                        new NewPerson("bureau", "局", Role.DEPARTMENT, hash, List.of(GrantSpec.source("tax-own"))),
                        new NewPerson("member", "员", Role.MEMBER, hash, List.of())),
                "test");
    }

    MockHttpSession as(String person) throws Exception {
        MockHttpSession known = sessions.get(person);
        if (known != null) {
            return known;
        }
        var result = web.perform(post("/login")
                        .param("username", person)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn();
        var session = (MockHttpSession) result.getRequest().getSession();
        sessions.put(person, session);
        return session;
    }

    static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Tenants of one building, so many, each in a room of its own; the mark makes the rooms another file's. */
    static String tenants(String building, int count, String mark) {
        var text = new StringBuilder("楼宇名称,楼层,房号,租户名称,面积\n");
        for (int i = 1; i <= count; i++) {
            text.append("%s,%d层,%d%02d,%s第%d贸易有限公司,%d%s\n".formatted(building, i, i, i, "澜", i, 100 + i, mark));
        }
        return text.toString();
    }

    MvcResult send(String person, String source, MockMultipartFile... files) throws Exception {
        var request = multipart("/intake/uploads");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return web.perform(request.param("source", source).session(as(person)).with(csrf()))
                .andReturn();
    }

    MvcResult page(String person, String path) throws Exception {
        return web.perform(get(path).session(as(person))).andReturn();
    }

    /** As {@link #text}, under a stated purpose. */
    String look(String person, String path) throws Exception {
        MvcResult result = web.perform(get(path).session(as(person)).with(Stated.purpose()))
                .andReturn();
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    String text(String person, String path) throws Exception {
        MvcResult result = page(person, path);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    MvcResult change(String person, String path, String... parameters) throws Exception {
        var request = post(path).session(as(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return web.perform(request).andReturn();
    }

    /** Confirms what the mapping page suggests, as a person does who agrees with all of it. */
    MvcResult agree(String person, String path) throws Exception {
        return agree(person, path, "tenants");
    }

    /** As {@link #agree(String, String)} for a file of another kind. */
    MvcResult agree(String person, String path, String kind) throws Exception {
        String page = text(person, path);
        var form = new java.util.ArrayList<String>(List.of("kind", kind, "use0", "yes", "date", "2026-06-30"));
        Matcher select = CHOSEN.matcher(page);
        while (select.find()) {
            Matcher chosen = OPTION.matcher(select.group());
            if (chosen.find()) {
                form.add(select.group(1));
                form.add(chosen.group(1));
            }
        }
        return change(person, path, form.toArray(String[]::new));
    }

    /** Sends a file, confirms what is suggested where that is asked, and tells the delivery's number. */
    long deliver(String person, String source, String name, String text) throws Exception {
        String led = redirect(send(person, source, file(name, text)));
        return delivery(led.startsWith("/intake/uploads/") ? redirect(agree(person, led)) : led);
    }

    static String redirect(MvcResult result) {
        assertThat(result.getResponse().getStatus()).isEqualTo(302);
        return result.getResponse().getRedirectedUrl();
    }

    static long delivery(String redirect) {
        Matcher number = Pattern.compile("/intake/deliveries/(\\d+)").matcher(redirect);
        assertThat(number.find()).as(redirect).isTrue();
        return Long.parseLong(number.group(1));
    }
}
