package org.sunmao.app.awards.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.sunmao.app.awards.AwardWorld;
import org.sunmao.app.awards.desk.ApplicationDesk.Cell;
import org.sunmao.app.matters.Matter;

/** How to reach whoever objected is forgotten, sooner where somebody answered. */
@DirtiesContext
class ObjectionEndTest extends AwardsInUse {

    /** An application in public, with two objections. */
    private Matter objected() {
        long policy = world.policy(publishing, policies, "5000万元");
        Cell[] cells = {yuan("investment", 1_000_000), TECH};
        Matter matter = applied(policy, "project", firm(), cells);
        done(office, matter, "accept", Map.of("lead-unit", AwardWorld.UNIT));
        desk.verify(unit, book.find(office.scope(), matter.id()).orElseThrow(), List.of(cells));
        done(unit, matter, "check", Map.of("answer", "属实"));
        done(office, matter, "notice", Map.of("notice-words", "异议向区产业局提出"));
        long notice = book.listNotices(office.scope(), matter.id()).get(0).id();
        assertThat(objections.object(office, notice, "面积不实", "199-0000-1234")).isEmpty();
        assertThat(objections.object(office, notice, "未答复", "199-0000-5678")).isEmpty();
        return matter;
    }

    @Test
    void how_to_reach_whoever_objected_is_forgotten_when_its_days_after_the_answer_are_over() {
        Matter matter = objected();
        LocalDate today = time.today();
        assertThat(end.forget(today.plusYears(5)))
                .as("none is answered, and nobody was warned")
                .isZero();
        var application = book.find(office.scope(), matter.id()).orElseThrow();
        long first = book.listObjections(office.scope(), matter.id()).get(0).id();
        assertThat(objections.answer(office, application, first, "dismissed", "核查属实"))
                .isTrue();
        assertThat(end.forget(today.plusDays(end.days()))).as("the last day").isZero();
        assertThat(end.forget(today.plusDays(end.days() + 1))).isEqualTo(1);
        assertThat(end.forget(today.plusDays(end.days() + 1))).isZero();
        var kept = book.listObjections(office.scope(), matter.id());
        assertThat(kept.get(0).contact()).isEmpty();
        assertThat(kept.get(0).forgotten()).isTrue();
        assertThat(kept.get(0).words()).isEqualTo("面积不实");
        assertThat(kept.get(0).answer()).isEqualTo("核查属实");
        assertThat(kept.get(1).contact()).as("not answered").isEqualTo("199-0000-5678");
    }

    private List<String> told(Matter matter) {
        return worker.client()
                .sql(
                        "select n.account || ' ' || n.key || ' ' || n.arguments::text from notices.notice n where n.topic = 'awards-objections' and n.href = '/awards/' || ? order by n.id")
                .param(matter.id())
                .query(String.class)
                .list();
    }

    @Test
    void what_nobody_answers_is_forgotten_too_after_the_office_was_warned() {
        Matter matter = objected();
        LocalDate today = time.today();
        int warned = end.latest() - ObjectionEnd.WARNED_BEFORE;
        end.warn(today.plusDays(warned));
        assertThat(told(matter)).as("not a day too early").isEmpty();
        var application = book.find(office.scope(), matter.id()).orElseThrow();
        long first = book.listObjections(office.scope(), matter.id()).get(0).id();
        end.warn(today.plusDays(warned + 1));
        end.warn(today.plusDays(warned + 2));
        String gone = today.plusDays(end.latest() + 1L).toString();
        assertThat(told(matter))
                .as("of each once, everybody of the office")
                .hasSize(4)
                .allMatch(line ->
                        line.contains("awards.told.contact") && line.contains(gone) && line.contains(matter.number()))
                .anyMatch(line -> line.startsWith("ap-office"))
                .anyMatch(line -> line.startsWith("ap-second"))
                .noneMatch(line -> line.contains("199-0000"));
        assertThat(objections.answer(office, application, first, "dismissed", "核查属实"))
                .isTrue();
        end.forget(today.plusDays(end.latest()));
        assertThat(book.listObjections(office.scope(), matter.id()).get(1).contact())
                .as("the last day")
                .isEqualTo("199-0000-5678");
        end.forget(today.plusDays(end.latest() + 1L));
        var kept = book.listObjections(office.scope(), matter.id()).get(1);
        assertThat(kept.contact()).isEmpty();
        assertThat(kept.forgotten()).isTrue();
        assertThat(kept.words()).isEqualTo("未答复");
        assertThat(objections.answer(office, application, kept.id(), "dismissed", "已核查"))
                .as("it can still be answered")
                .isTrue();
    }

    @Test
    void a_warning_that_came_late_leaves_a_week() {
        Matter matter = objected();
        LocalDate late = time.today().plusYears(3);
        end.warn(late);
        assertThat(told(matter))
                .hasSize(4)
                .allMatch(line -> line.contains(
                        late.plusDays(ObjectionEnd.LEFT_AFTER_WARNING).toString()));
        end.forget(late.plusDays(ObjectionEnd.LEFT_AFTER_WARNING - 1));
        assertThat(book.listObjections(office.scope(), matter.id())).noneMatch(each -> each.forgotten());
        end.forget(late.plusDays(ObjectionEnd.LEFT_AFTER_WARNING));
        assertThat(book.listObjections(office.scope(), matter.id())).allMatch(each -> each.forgotten());
    }
}
