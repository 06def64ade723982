package org.sunmao.app.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.sunmao.app.access.GrantSpec;
import org.sunmao.app.access.People;
import org.sunmao.app.access.People.NewPerson;
import org.sunmao.app.access.Role;
import org.sunmao.app.testing.TestPasswords;

/** One person for each role, and what they do with the catalogue. */
public final class CatalogueWorld {

    public static final String PASSWORD = "a-long-test-password";

    private final MockMvc web;
    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    public CatalogueWorld(MockMvc web) {
        this.web = web;
    }

    /** Everybody is named like the role; the manager's own source is {@code tenants-wang}. */
    public static void people(People people) {
        String hash = TestPasswords.hash(PASSWORD);
        var all = new ArrayList<NewPerson>();
        for (Role role : Role.values()) {
            List<GrantSpec> grants = role == Role.MANAGER ? List.of(GrantSpec.source("tenants-wang")) : List.of();
            all.add(new NewPerson(role.word(), role.word(), role, hash, grants));
        }
        people.addAll(all, "test");
    }

    public MockHttpSession as(String person) throws Exception {
        MockHttpSession known = sessions.get(person);
        if (known == null) {
            known = (MockHttpSession) web.perform(post("/login")
                            .param("username", person)
                            .param("password", PASSWORD)
                            .with(csrf()))
                    .andReturn()
                    .getRequest()
                    .getSession();
            sessions.put(person, known);
        }
        return known;
    }

    public MvcResult page(String person, String path) throws Exception {
        return web.perform(get(path).session(as(person))).andReturn();
    }

    public int status(String person, String path) throws Exception {
        return page(person, path).getResponse().getStatus();
    }

    public String text(String person, String path) throws Exception {
        MvcResult result = page(person, path);
        assertThat(result.getResponse().getStatus()).as(path).isEqualTo(200);
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    public MvcResult change(String person, String path, Map<String, String> form) throws Exception {
        var request = post(path).session(as(person)).with(csrf());
        form.forEach(request::param);
        return web.perform(request).andReturn();
    }

    /** A form of an entry that may hold for a list of tenants. */
    public static Map<String, String> form(int version) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", Integer.toString(version));
        form.put("department-zh", "恒丰物业服务有限公司");
        form.put("office", "项目部");
        form.put("sharing", "conditional");
        form.put("condition", "仅限楼宇经济工作");
        form.put("purposes", "入驻统计\n楼宇服务联系");
        form.put("maintained-by", "区数据局");
        form.put("cadence-days", "31");
        form.put("personal-months", "24");
        form.put("kept-from", "data-date");
        form.put("items.tenant-name", "internal");
        form.put("items.phone", "personal");
        form.put("why", "初次编目");
        return form;
    }
}
