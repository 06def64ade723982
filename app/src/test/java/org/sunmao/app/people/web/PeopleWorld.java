package org.sunmao.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.FirstPassword;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.access.rules.Passwords;
import org.sunmao.app.database.WorkerDatabase;

/** People with every role and a way to walk through the pages as one of them, as a browser would. */
final class PeopleWorld {

    static final String PASSWORD = "Kestrel-over-the-harbour-7";

    private final MockMvc web;
    private final WorkerDatabase worker;

    PeopleWorld(MockMvc web, WorkerDatabase worker) {
        this.web = web;
        this.worker = worker;
    }

    /** Two of each role, named {@code <prefix>-system} and {@code <prefix>-system2}. */
    static void fill(People people, String prefix) {
        String hash = Passwords.encoder().encode(PASSWORD);
        var all = new ArrayList<NewPerson>();
        for (Role role : Role.values()) {
            for (String number : List.of("", "2")) {
                String name = prefix + "-" + role.word() + number;
                all.add(new NewPerson(name, "测试 " + name, role, hash, List.of(), FirstPassword.CHOSEN));
            }
        }
        people.addAll(all, "test");
    }

    MockHttpSession signIn(String username, String password) throws Exception {
        var result = web.perform(post("/login")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf()))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).as(username).doesNotContain("refused");
        return (MockHttpSession) result.getRequest().getSession();
    }

    MockHttpSession signIn(String username) throws Exception {
        return signIn(username, PASSWORD);
    }

    /** Posts pairs of name and value and answers where that leads. */
    MvcResult send(MockHttpSession session, String path, String... fields) throws Exception {
        var request = post(path).session(session).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn();
    }

    String led(MockHttpSession session, String path, String... fields) throws Exception {
        var response = send(session, path, fields).getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    int statusOf(MockHttpSession session, String path) throws Exception {
        return web.perform(get(path).session(session)).andReturn().getResponse().getStatus();
    }

    String page(MockHttpSession session, String path) throws Exception {
        var response = web.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    long id(String username) {
        return worker.client()
                .sql("select id from access.person where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** Lines of the record about this person and action. */
    long recorded(String action, long person) {
        return worker.client()
                .sql("select count(*) from access.audit where action = ? and object_id = ? and result = 'done'")
                .params(action, Long.toString(person))
                .query(Long.class)
                .single();
    }

    /** What the test needs to know of an account. */
    String state(long id) {
        return worker.client().sql("""
                        select coalesce(role, '-') || ' ' || disabled || ' ' || must_change || ' ' || password_hash || ' '
                            || (select count(*) from access.person_grant g where g.person_id = p.id) || ' '
                            || (select count(*) from access.session s where s.person_id = p.id and ended_at is null)
                        from access.person p where id = ?
                        """).param(id).query(String.class).single();
    }
}
