package org.sunmao.app.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.sunmao.app.SunmaoApplication;
import org.sunmao.app.access.People;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.testing.SpringTestDatabase;

/** The platform with a mail server beside it, and what its tests do again and again. */
@SpringBootTest(classes = SunmaoApplication.class, properties = "sunmao.test.world=notices")
@AutoConfigureMockMvc
@Import({SpringTestDatabase.class, NoticeWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoticesInUse {

    static GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final Pattern LINK = Pattern.compile("https://district\\.example\\.cn(/\\S*)");
    static final String EMAIL = "one@example.cn";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        server.start();
        int port = server.getSmtp().getPort();
        properties.add("sunmao.mail.host", () -> "127.0.0.1");
        properties.add("sunmao.mail.port", () -> port);
        properties.add("sunmao.mail.tls", () -> "none");
        properties.add("sunmao.mail.from", () -> "platform@district.example.cn");
        properties.add("sunmao.site", () -> "https://district.example.cn/");
    }

    @Autowired
    MockMvc web;

    @Autowired
    WorkerDatabase worker;

    @Autowired
    WebDatabase database;

    @Autowired
    Notices notices;

    @Autowired
    MailRun run;

    @Autowired
    Outbox outbox;

    private final Map<String, MockHttpSession> sessions = new HashMap<>();

    @BeforeAll
    void world(@Autowired People people) {
        NoticeWorld.persons(people);
        worker.client()
                .sql("update access.person set disabled = true where username = 'told-closed'")
                .update();
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        for (String table : List.of("mail", "notice", "choice", "address")) {
            worker.client().sql("delete from notices." + table).update();
        }
        server.purgeEmailFromAllMailboxes();
    }

    final int tell(String who, Notice notice) {
        return Objects.requireNonNull(worker.inTransaction(() -> notices.tell(Set.of(who), notice)));
    }

    final long count(String what) {
        return worker.client()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    final long lines(String action, String who) {
        return count("access.audit where action = '" + action + "' and username = '" + who + "'");
    }

    final MockHttpSession session(String who) throws Exception {
        MockHttpSession known = sessions.get(who);
        if (known == null) {
            known = (MockHttpSession) Objects.requireNonNull(web.perform(post("/login")
                            .param("username", who)
                            .param("password", NoticeWorld.PASSWORD)
                            .with(csrf()))
                    .andReturn()
                    .getRequest()
                    .getSession());
            sessions.put(who, known);
        }
        return known;
    }

    final MockHttpServletResponse open(String who, String path) throws Exception {
        return web.perform(get(path).session(session(who))).andReturn().getResponse();
    }

    final String text(String who, String path) throws Exception {
        MockHttpServletResponse answer = open(who, path);
        assertThat(answer.getStatus()).as(who + " " + path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Where a form leads. */
    final String send(String who, String path, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        return Objects.requireNonNullElse(
                web.perform(request.session(session(who)).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl(),
                "");
    }

    final int sendMails() {
        return run.run(Clock.systemUTC());
    }

    static String part(MimeMessage mail, int index) throws Exception {
        Object content = mail.getContent();
        while (content instanceof Multipart parts) {
            int wanted = parts.getCount() > 1 ? index : 0;
            content = parts.getBodyPart(wanted).getContent();
        }
        return (String) content;
    }

    /** Gives an address and follows the link that was sent there. */
    final void confirmed(String who, String email) throws Exception {
        assertThat(send(who, "/notices/settings/address", "email", email)).endsWith("done=asked");
        assertThat(sendMails()).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        Matcher link = LINK.matcher(part(mail, 0));
        assertThat(link.find()).isTrue();
        assertThat(text(who, link.group(1))).contains("确认邮箱");
        String token = link.group(1).replaceAll(".*token=", "");
        assertThat(send(who, "/notices/confirm", "token", token)).endsWith("done=confirmed");
        server.purgeEmailFromAllMailboxes();
    }
}
