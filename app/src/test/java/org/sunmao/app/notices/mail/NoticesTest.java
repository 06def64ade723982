package org.sunmao.app.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.notices.Notice;

/** Told within a transaction, read behind the bell. */
@DirtiesContext
class NoticesTest extends NoticesInUse {

    @Test
    void a_notice_is_told_with_what_it_tells_of_or_not_at_all() {
        assertThatThrownBy(() -> worker.doInTransaction(() -> {
                    notices.tell(Set.of("told-one"), NoticeWorld.line("visits", 1, "a"));
                    throw new IllegalStateException("as it were");
                }))
                .hasMessage("as it were");
        assertThat(count("notices.notice")).isZero();

        assertThatThrownBy(() -> notices.tell(Set.of("told-one"), NoticeWorld.line("visits", 1, "a")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void the_same_thing_is_told_once_and_closed_accounts_are_passed_over() {
        assertThat(tell("told-one", NoticeWorld.line("visits", 1, "a"))).isEqualTo(1);
        assertThat(tell("told-one", NoticeWorld.line("visits", 2, "a"))).isZero();
        assertThat(tell("told-one", NoticeWorld.line("visits", 3, "b"))).isEqualTo(1);
        assertThat(tell("told-closed", NoticeWorld.line("visits", 1, "a"))).isZero();
        assertThat(tell("nobody", NoticeWorld.line("visits", 1, "a"))).isZero();
        List<Long> ids = worker.client()
                .sql("select id from access.person where username in ('told-one', 'told-two')")
                .query(Long.class)
                .list();
        var unkeyed = new Notice("visits", "shell.pager.of", List.of(1, 2), "/account", null);
        assertThat((int) worker.inTransaction(() -> notices.tellPersons(ids, unkeyed)))
                .isEqualTo(2);
        assertThat((int) worker.inTransaction(() -> notices.tellPersons(ids, unkeyed)))
                .as("without a key")
                .isEqualTo(2);
        assertThat(count("notices.notice")).isEqualTo(6);
    }

    @Test
    void what_no_page_could_show_is_refused_when_it_is_told() {
        assertThatThrownBy(() -> tell("told-one", new Notice("nothing", "shell.name", List.of(), "/", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tell("told-one", new Notice("visits", "shell.no-such-key", List.of(), "/", null)))
                .isInstanceOf(IllegalArgumentException.class);
        for (String elsewhere : List.of("https://example.com/", "//example.com/", "/\\example.com", "account")) {
            assertThatThrownBy(() -> new Notice("visits", "shell.name", List.of(), elsewhere, null))
                    .as(elsewhere)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_bell_counts_and_the_page_shows_unread_ones_first_in_the_readers_language() throws Exception {
        assertThat(text("told-one", "/account")).contains("href=\"/notices\"").doesNotContain("bell-count");
        tell("told-one", NoticeWorld.line("visits", 1, "a"));
        tell("told-one", NoticeWorld.line("warnings", 2, "b"));
        tell("told-one", NoticeWorld.line("visits", 3, "c"));
        tell("told-two", NoticeWorld.line("visits", 4, "a"));

        assertThat(text("told-one", "/account")).contains("bell-count\" aria-hidden=\"true\">3<");
        long third = worker.client()
                .sql("select max(id) from notices.notice where account = 'told-one'")
                .query(Long.class)
                .single();
        assertThat(open("told-one", "/notices/" + third + "/open").getRedirectedUrl())
                .isEqualTo("/account?n=3");

        String page = text("told-one", "/notices");
        assertThat(page)
                .contains("bell-count\" aria-hidden=\"true\">2<", "本页 2 条，共 20,000 条")
                .doesNotContain("本页 4 条，");
        assertThat(List.of(page.indexOf("本页 2 条，"), page.indexOf("本页 1 条，"), page.indexOf("本页 3 条，")))
                .isSorted();
        assertThat(text("told-one", "/notices?topic=warnings"))
                .contains("本页 2 条，")
                .doesNotContain("本页 1 条，");
        assertThat(text("told-one", "/notices?lang=en")).contains("20,000").doesNotContain("本页");
        text("told-one", "/notices?lang=zh");
        assertThat(lines("notices.list", "told-one")).isPositive();
    }

    @Test
    void a_notice_is_its_readers_alone() throws Exception {
        tell("told-one", NoticeWorld.line("visits", 1, "a"));
        long id = worker.client()
                .sql("select id from notices.notice")
                .query(Long.class)
                .single();

        assertThat(open("told-two", "/notices/" + id + "/open").getStatus()).isEqualTo(404);
        send("told-two", "/notices/read", "id", Long.toString(id));
        send("told-two", "/notices/read");
        assertThat(count("notices.notice where read_at is not null")).isZero();
        for (Scope scope : List.of(Scope.none(), Scope.district("told-two"))) {
            Long seen = database.read(
                    scope,
                    sql -> sql.sql("select count(*) from notices.notice")
                            .query(Long.class)
                            .single());
            assertThat(seen).isZero();
        }
    }

    @Test
    void one_is_marked_or_all_of_a_topic_or_all_and_the_record_says_how_many() throws Exception {
        for (int i = 0; i < 4; i++) {
            tell("told-one", NoticeWorld.line(i < 3 ? "visits" : "warnings", i, "k" + i));
        }
        long id = worker.client()
                .sql("select min(id) from notices.notice")
                .query(Long.class)
                .single();
        long before = lines("notices.read", "told-one");

        assertThat(send("told-one", "/notices/read", "id", Long.toString(id))).isEqualTo("/notices");
        assertThat(count("notices.notice where read_at is null")).isEqualTo(3);
        assertThat(send("told-one", "/notices/read", "topic", "visits")).isEqualTo("/notices?topic=visits");
        assertThat(count("notices.notice where read_at is null")).isEqualTo(1);
        send("told-one", "/notices/read");
        assertThat(count("notices.notice where read_at is null")).isZero();
        assertThat(lines("notices.read", "told-one")).isEqualTo(before + 3);
    }

    @Test
    void a_long_list_is_read_page_by_page() throws Exception {
        for (int i = 0; i < 35; i++) {
            tell("told-one", NoticeWorld.line("visits", i, "k" + i));
        }
        String first = text("told-one", "/notices");
        assertThat(first).contains("本页 34 条，", "本页 5 条，").doesNotContain("本页 4 条，");
        Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(text("told-one", next.group(1).replace("&amp;", "&")))
                .contains("本页 4 条，")
                .doesNotContain("本页 5 条，");
    }

    @Test
    void the_bell_says_more_beyond_ninety_nine() throws Exception {
        worker.client().sql("""
                        insert into notices.notice (person_id, account, topic, key, arguments, href)
                        select p.id, p.username, 'visits', 'shell.name', '[]', '/' from access.person p, generate_series(1, 150)
                        where p.username = 'told-one'
                        """).update();
        assertThat(text("told-one", "/account")).contains("aria-hidden=\"true\">99+<");
    }

    @Test
    void what_is_old_is_forgotten() {
        tell("told-one", NoticeWorld.line("visits", 1, "a"));
        tell("told-one", NoticeWorld.line("visits", 2, "b"));
        worker.client()
                .sql("update notices.notice set at = now() - interval '366 days' where dedup_key = 'a'")
                .update();
        outbox.forget();
        assertThat(count("notices.notice")).isEqualTo(1);
    }

    @Test
    void the_bell_costs_next_to_nothing() {
        worker.client().sql("""
                        insert into notices.notice (person_id, account, topic, key, arguments, href, read_at)
                        select p.id, p.username, 'visits', 'shell.name', '[]', '/', now() from access.person p, generate_series(1, 20000)
                        where p.username = 'told-one'
                        """).update();
        worker.client().sql("analyze notices.notice").update();
        List<String> steps = database.read(
                Scope.district("told-one"),
                sql -> sql.sql(
                                "explain select count(*) from (select from notices.notice where read_at is null limit 100) n")
                        .query(String.class)
                        .list());
        String plan = String.join("\n", steps);
        assertThat(plan).contains("notice_account_idx").doesNotContain("Seq Scan");
    }
}
