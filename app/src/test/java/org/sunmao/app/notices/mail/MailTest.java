package org.sunmao.app.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.annotation.DirtiesContext;

/** Notices on their way to a real mail server, for those who want that. */
@DirtiesContext
class MailTest extends NoticesInUse {

    @Test
    void an_address_counts_when_its_link_was_followed_by_its_owner() throws Exception {
        assertThat(send("told-one", "/notices/settings/address", "email", EMAIL))
                .endsWith("done=asked");
        assertThat(sendMails()).isEqualTo(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()[0]).hasToString(EMAIL);
        assertThat(mail.getFrom()[0]).hasToString("platform@district.example.cn");
        Matcher link = LINK.matcher(part(mail, 0));
        assertThat(link.find()).isTrue();
        String token = link.group(1).replaceAll(".*token=", "");
        assertThat(token).hasSize(64);
        assertThat(worker.client()
                        .sql(
                                "select string_agg(a::text, '') || (select string_agg(m::text, '') from notices.mail m) from notices.address a")
                        .query(String.class)
                        .single())
                .as("neither database nor outbox has the key")
                .doesNotContain(token);

        assertThat(send("told-two", "/notices/confirm", "token", token)).endsWith("refused=token");
        assertThat(send("told-one", "/notices/confirm", "token", token + "0")).endsWith("refused=token");
        assertThat(send("told-one", "/notices/confirm", "token", "")).endsWith("refused=token");
        assertThat(count("notices.address where email is not null")).isZero();
        assertThat(send("told-one", "/notices/confirm", "token", token)).endsWith("done=confirmed");
        assertThat(send("told-one", "/notices/confirm", "token", token))
                .as("once")
                .endsWith("refused=token");
        assertThat(text("told-one", "/notices/settings")).contains(EMAIL);
        assertThat(lines("notices.address", "told-one")).isPositive();
        assertThat(count(
                        "access.audit where action in ('notices.address', 'notices.confirmed') and detail::text like '%"
                                + EMAIL + "%'"))
                .as("the record has no address")
                .isZero();
        assertThat(lines("notices.confirmed", "told-one")).isPositive();
    }

    @Test
    void a_link_that_is_too_old_confirms_nothing() throws Exception {
        send("told-one", "/notices/settings/address", "email", EMAIL);
        sendMails();
        worker.client()
                .sql("update notices.address set token_until = now() - interval '1 second'")
                .update();
        Matcher link = LINK.matcher(part(server.getReceivedMessages()[0], 0));
        assertThat(link.find()).isTrue();
        assertThat(send("told-one", "/notices/confirm", "token", link.group(1).replaceAll(".*token=", "")))
                .endsWith("refused=token");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody",
        "a@b",
        "a b@example.cn",
        "'a@example.cn\r\nBcc: b@example.cn'",
        "a@example.cn;b@example.cn",
        "<a@example.cn>"
    })
    void what_is_no_address_is_refused(String email) throws Exception {
        assertThat(send("told-one", "/notices/settings/address", "email", email))
                .endsWith("refused=wrong");
        assertThat(count("notices.mail")).isZero();
    }

    @Test
    void links_are_not_sent_without_end() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send("told-one", "/notices/settings/address", "email", i + EMAIL))
                    .endsWith("done=asked");
        }
        assertThat(send("told-one", "/notices/settings/address", "email", EMAIL))
                .endsWith("refused=too-often");
        assertThat(count("notices.mail")).isEqualTo(5);
    }

    @Test
    void mail_goes_at_once_to_those_who_want_it_with_the_line_and_nothing_more() throws Exception {
        confirmed("told-one", EMAIL);
        assertThat(send(
                        "told-one",
                        "/notices/settings",
                        "way-visits",
                        "mail",
                        "way-warnings",
                        "page",
                        "language",
                        "en"))
                .endsWith("done=chosen");
        assertThat(lines("notices.choices", "told-one")).isPositive();

        tell("told-one", NoticeWorld.line("visits", 7, "a"));
        tell("told-one", NoticeWorld.line("warnings", 8, "b"));
        tell("told-two", NoticeWorld.line("visits", 9, "a"));
        assertThat(sendMails()).isEqualTo(1);
        assertThat(sendMails()).as("once").isZero();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        long id = worker.client()
                .sql("select id from notices.notice where topic = 'visits' and account = 'told-one'")
                .query(Long.class)
                .single();
        String way = "https://district.example.cn/notices/" + id + "/open";
        assertThat(mails[0].getSubject()).contains("7", "20,000");
        assertThat(part(mails[0], 0)).contains(way, "There is 1 new notice").doesNotContain("/account?n=7");
        assertThat(part(mails[0], 1))
                .contains("<html lang=\"en\">", "<a href=\"" + way + "\">")
                .doesNotContain("<img", "style");
        assertThat(mails[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void what_was_read_meanwhile_and_whoever_was_closed_meanwhile_gets_no_mail() throws Exception {
        confirmed("told-one", EMAIL);
        send("told-one", "/notices/settings", "way-visits", "mail");
        tell("told-one", NoticeWorld.line("visits", 1, "a"));
        send("told-one", "/notices/read");
        sendMails();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(count("notices.mail where kind = 'notice'")).isZero();

        tell("told-one", NoticeWorld.line("visits", 2, "b"));
        try {
            worker.client()
                    .sql("update access.person set disabled = true where username = 'told-one'")
                    .update();
            sendMails();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            worker.client()
                    .sql("update access.person set disabled = false where username = 'told-one'")
                    .update();
        }
    }

    @Test
    void the_daily_mail_has_what_is_unread_of_the_day_in_one_piece() throws Exception {
        confirmed("told-one", EMAIL);
        send("told-one", "/notices/settings", "way-visits", "daily");
        for (int i = 1; i <= 3; i++) {
            tell("told-one", NoticeWorld.line("visits", i, "k" + i));
        }
        long first = worker.client()
                .sql("select min(id) from notices.notice")
                .query(Long.class)
                .single();
        send("told-one", "/notices/read", "id", Long.toString(first));
        worker.client()
                .sql("update notices.notice set at = '2026-03-02T07:59:00+08:00'")
                .update();

        assertThat(run.run(at("2026-03-02T07:59:59+08:00")))
                .as("before the morning")
                .isZero();
        assertThat(run.run(at("2026-03-02T08:00:01+08:00"))).isEqualTo(1);
        assertThat(run.run(at("2026-03-02T08:00:11+08:00"))).isZero();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getSubject()).contains("2 条未读通知");
        assertThat(part(mails[0], 0)).contains("本页 2 条，", "本页 3 条，").doesNotContain("本页 1 条，");
    }

    private static Clock at(String moment) {
        return Clock.fixed(OffsetDateTime.parse(moment).toInstant(), ZoneOffset.UTC);
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_later_and_given_up_at_last() throws Exception {
        confirmed("told-one", EMAIL);
        send("told-one", "/notices/settings", "way-visits", "mail");
        tell("told-one", NoticeWorld.line("visits", 1, "a"));
        int port = server.getSmtp().getPort();
        server.stop();
        try {
            var waits = new ArrayList<Duration>();
            for (int i = 0; i <= Outbox.WAITS.size(); i++) {
                assertThat(sendMails()).isZero();
                assertThat(sendMails()).as("not before its time").isZero();
                waits.add(Duration.ofSeconds(worker.client()
                        .sql(
                                "select round(extract(epoch from next_at - now())) from notices.mail where kind = 'notice'")
                        .query(Long.class)
                        .single()));
                assertThat(worker.client()
                                .sql("select attempts from notices.mail where kind = 'notice'")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(i + 1);
                worker.client()
                        .sql("update notices.mail set next_at = now() where given_up_at is null")
                        .update();
            }
            assertThat(waits.subList(0, 6))
                    .isSorted()
                    .startsWith(Duration.ofMinutes(1))
                    .endsWith(Duration.ofHours(12));
        } finally {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }

        assertThat(sendMails()).as("given up").isZero();
        assertThat(outbox.state().givenUp()).isEqualTo(1);
        String page = text("told-system", "/notices/mail");
        assertThat(page).contains("told-one", "Exception").doesNotContain(EMAIL);
        assertThat(open("told-one", "/notices/mail").getStatus()).isEqualTo(403);
    }

    @Test
    void two_servers_never_send_the_same_mail() throws Exception {
        worker.client().sql("""
                        insert into notices.mail (person_id, kind) select id, 'notice' from access.person where username = 'told-one'
                        """).update();
        var taken = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var other = new Thread(() -> worker.doInTransaction(() -> {
            assertThat(outbox.next()).isPresent();
            taken.countDown();
            try {
                looked.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        other.start();
        assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
        worker.doInTransaction(() -> assertThat(outbox.next()).isEmpty());
        looked.countDown();
        other.join();
        worker.doInTransaction(() -> assertThat(outbox.next()).isPresent());
    }

    @Test
    void settings_that_make_no_sense_stop_the_start() {
        assertThatThrownBy(() -> new MailSettings("mail", 0, "", "", "a@example.cn", "tls", 8, "https://x"))
                .hasMessage("sunmao.mail.port: found 0, expected 1 to 65535");
        assertThatThrownBy(() -> new MailSettings("mail", 25, "", "", "nobody", "tls", 8, "https://x"))
                .hasMessageStartingWith("sunmao.mail.from: found nobody");
        assertThatThrownBy(() -> new MailSettings("mail", 25, "", "", "a@example.cn", "ssl", 8, "https://x"))
                .hasMessage("sunmao.mail.tls: found ssl, expected starttls, tls or none");
        assertThatThrownBy(() -> new MailSettings("mail", 25, "", "", "a@example.cn", "tls", 8, ""))
                .hasMessageStartingWith("sunmao.site: found ,");
        assertThat(new MailSettings("", 0, "", "", "", "", 99, "").isOn()).isFalse();
    }
}
