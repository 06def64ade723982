package org.sunmao.app.matters.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.watch.DueSoon;
import org.sunmao.app.matters.watch.Overdue;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

/** Who gets a notice of what happens to a matter, and who does not. */
class MatterNoticesTest extends MatterWorld {

    @Autowired
    Overdue overdue;

    @Autowired
    DueSoon soon;

    @Autowired
    MatterKinds kinds;

    /** A notice as it is kept: the account and the word of the line. */
    private record Told(long id, String account, String word, String arguments, String href) {}

    private long seen;

    /** What was told since this was asked last; nobody is ever told of what is closed to him. */
    private List<String> told(Matter matter) {
        List<Told> all = worker.client()
                .sql(
                        "select id, account, key, arguments::text, href from notices.notice where id > ? and href = ? order by id")
                .params(seen, "/samples/" + matter.id())
                .query((row, n) -> new Told(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3).replace("matters.told.", ""),
                        row.getString(4),
                        row.getString(5)))
                .list();
        var told = new ArrayList<String>();
        for (Told each : all) {
            seen = Math.max(seen, each.id());
            Reader reader = List.of(office, roads, power, steward, firm, otherFirm, member, leader).stream()
                    .filter(one -> one.username().equals(each.account()))
                    .findFirst()
                    .orElseThrow();
            assertThat(sees(reader, matter))
                    .as(each.account() + " sees what he is told of")
                    .isTrue();
            assertThat(each.arguments()).contains(matter.number()).doesNotContain(matter.title(), "门前", "秘");
            told.add(each.account().substring(2) + " " + each.word());
        }
        told.sort(null);
        return told;
    }

    @AfterEach
    void letGo() {
        worker.client()
                .sql("update access.person set disabled = false where username like 'm-%'")
                .update();
        worker.client().sql("update access.person_grant set expires_on = null").update();
    }

    @Test
    void whoever_has_to_go_on_is_told_and_whoever_the_step_names_but_not_who_did_it() {
        Matter matter = opened("told");
        assertThat(told(matter)).containsExactly("office waits");

        move(office, matter, "assign", "lead-unit", "roads", "co-units", "power");
        assertThat(told(matter)).containsExactly("firm news", "power part", "roads waits");

        assertThat(acts.part(power, again(matter), "power", "answered", "秘：线路无碍", null)
                        .done())
                .isTrue();
        assertThat(told(matter)).containsExactly("office part-answered", "roads part-answered");

        move(roads, matter, "answer", "answer", "秘：已修好");
        assertThat(told(matter)).containsExactly("firm waits");

        move(firm, matter, "judge", "mark", "1");
        assertThat(again(matter).open()).isFalse();
        assertThat(told(matter)).as("a judgement is told to nobody by name").isEmpty();
    }

    @Test
    void who_gives_back_makes_work_for_the_office_and_nobody_else_hears_of_it() {
        Matter matter = assigned("given back", "roads", "");
        told(matter);
        move(roads, matter, "return", "why", "秘：归供电", "suggested-unit", "power");
        assertThat(told(matter)).containsExactly("office waits");
    }

    @Test
    void a_comment_reaches_those_who_may_read_it() {
        Matter matter = assigned("commented", "roads", "power");
        told(matter);
        acts.comment(office, again(matter), "秘：内部", true);
        assertThat(told(matter)).containsExactly("power comment", "roads comment");
        acts.comment(office, again(matter), "秘：大家", false);
        assertThat(told(matter)).containsExactly("firm comment", "power comment", "roads comment");
        acts.comment(firm, again(matter), "秘：谢谢", false);
        assertThat(told(matter)).containsExactly("office comment", "power comment", "roads comment");
    }

    @Test
    void clocks_and_promises_are_told_to_those_concerned() {
        Matter matter = assigned("clock", "roads", "");
        told(matter);
        acts.prolong(office, again(matter), again(matter).moves(), "秘：等材料", time.after(9));
        assertThat(told(matter)).containsExactly("firm prolonged", "roads prolonged");
        acts.promise(roads, again(matter), "秘：月底修好", time.after(5));
        assertThat(told(matter)).containsExactly("firm promised");
    }

    @Test
    void closed_accounts_and_grants_that_are_over_are_passed_over() {
        worker.client()
                .sql("update access.person set disabled = true where username = 'm-firm'")
                .update();
        worker.client()
                .sql("update access.person_grant set expires_on = current_date - 2 where scope_ref = 'power'")
                .update();
        Matter matter = assigned("passed over", "roads", "power");
        assertThat(told(matter)).containsExactly("office waits", "roads waits");
    }

    @Test
    void what_did_not_happen_was_told_to_nobody() {
        long before = count();
        assertThatThrownBy(() -> opened("breaks")).isInstanceOf(IllegalStateException.class);
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return worker.client()
                .sql("select count(*) from notices.notice where href like '/samples/%'")
                .query(Long.class)
                .single();
    }

    @Test
    void the_last_day_is_told_of_once_and_an_overdue_matter_one_step_higher_each_time() {
        Matter matter = assigned("late", "roads", "");
        told(matter);
        soon.look();
        assertThat(told(matter)).as("five days are left").isEmpty();
        due(matter, time.after(1));
        soon.look();
        soon.look();
        assertThat(told(matter)).containsExactly("office due", "roads due");

        due(matter, LocalDate.now(org.sunmao.app.matters.MatterTime.ZONE).minusDays(1));
        overdue.look();
        overdue.look();
        List<String> first = told(matter);
        assertThat(first).contains("roads overdue").doesNotContain("leader overdue");
        due(matter, LocalDate.now(org.sunmao.app.matters.MatterTime.ZONE).minusDays(60));
        overdue.look();
        assertThat(told(matter)).containsExactly("leader overdue", "office overdue", "roads overdue");
    }

    @Test
    void every_word_of_a_kind_is_there_in_both_languages() {
        for (Language language : Language.values()) {
            var words = new Messages(language);
            for (MatterKind kind : kinds.list()) {
                if (!kind.code().equals("sample")) {
                    var needed = new ArrayList<>(List.of("one", "title"));
                    kind.states().forEach(state -> needed.add("state." + state.code()));
                    kind.moves().forEach(move -> needed.add("move." + move.word()));
                    kind.fields().forEach(field -> needed.add("field." + field.name()));
                    assertThat(needed).as(kind.code()).allMatch(word -> words.has(kind.key(word)), language.word());
                }
            }
        }
    }
}
