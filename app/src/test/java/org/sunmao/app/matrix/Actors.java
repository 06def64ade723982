package org.sunmao.app.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Role;
import org.sunmao.app.foundation.Scope;

/** A visitor and one account per role, signed in by the form. */
final class Actors {

    private final MockMvc web;
    private final People people;
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    /** @param accounts the file that the demonstration writes: user, role, password */
    Actors(MockMvc web, People people, Path accounts) throws IOException {
        this.web = web;
        this.people = people;
        for (String line : Files.readAllLines(accounts)) {
            String[] cells = line.split(",");
            if (Role.find(cells[1]).isPresent()) {
                passwords.put(cells[0], cells[2]);
            }
        }
        assertThat(passwords.keySet())
                .containsAll(RouteTable.actors().subList(1, RouteTable.actors().size()));
    }

    /** What the actor may see; nothing for a visitor. */
    Scope scope(String actor) {
        return people.findSecret(actor)
                .flatMap(secret -> people.findReader(secret.personId()))
                .map(reader -> reader.scope())
                .orElse(Scope.none());
    }

    /** The request as this actor sends it, with the token that a form carries. */
    <B extends AbstractMockHttpServletRequestBuilder<B>> B as(String actor, B request) throws Exception {
        return actor.equals(RouteTable.VISITOR)
                ? request.with(csrf())
                : request.session(session(actor)).with(csrf());
    }

    private MockHttpSession session(String actor) throws Exception {
        MockHttpSession known = sessions.get(actor);
        if (known == null || known.isInvalid()) {
            var entered = web.perform(post("/login")
                            .param("username", actor)
                            .param("password", passwords.get(actor))
                            .with(csrf()))
                    .andReturn();
            assertThat(entered.getResponse().getRedirectedUrl())
                    .as("sign-in of " + actor)
                    .doesNotContain("refused");
            known = (MockHttpSession) entered.getRequest().getSession();
            sessions.put(actor, known);
        }
        return known;
    }
}
