package org.sunmao.app.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.MatterState;
import org.sunmao.app.matters.rules.KindCheck;
import org.sunmao.app.projects.rules.Proofs;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;

/** The declaration of projects, whole: what may happen in which state, by whom, within how many days, and what must be proven before. */
class ProjectKindTest {

    private static final MatterKind KIND = new ProjectKind().projectMatterKind();

    /** State, working days; then step → state by whom, a star where nobody waits for it. */
    private static final String WHOLE = """
            lead 1: answer→answered lead-investment any-office, hand-over→lead any-office *, lose→lost lead-investment any-office *
            lost 0:
            answered 3: hand-over→answered any-office *, judge→judged any-office, lose→lost lead-investment any-office *
            judged 5: hand-over→judged any-office *, lose→lost lead-investment any-office *, reply→talks lead-investment
            talks 10: hand-over→talks any-office *, lose→lost lead-investment any-office *, report→talks lead-investment, sign→signed lead-investment
            signed 10: back→talks any-office *, hand-over→signed any-office *, lose→lost lead-investment any-office *, register→registered lead-investment, report→signed lead-investment
            registered 10: back→signed any-office *, hand-over→registered any-office *, lose→lost lead-investment any-office *, place→placed lead-investment, report→registered lead-investment
            placed 10: back→registered any-office *, hand-over→placed any-office *, lose→lost lead-investment any-office *, report→placed lead-investment, start→started lead-investment
            started 10: back→placed any-office *, fund→funded lead-investment, hand-over→started any-office *, lose→lost lead-investment any-office *, report→started lead-investment
            funded 10: back→started any-office *, hand-over→funded any-office *, lose→lost lead-investment any-office *, report→funded lead-investment, run→running any-office
            running 0:
            """;

    @Test
    void what_may_happen_is_this_and_nothing_else() {
        var lines = new ArrayList<String>();
        for (MatterState state : KIND.states()) {
            var steps = new TreeSet<String>();
            KIND.movesFrom(state.code())
                    .forEach(move -> steps.add(move.word() + "→" + move.to() + " "
                            + move.actors().stream()
                                    .map(actor -> actor.side().word() + "-"
                                            + actor.role().word())
                                    .collect(Collectors.joining(" "))
                            + (move.aside() ? " *" : "")));
            lines.add((state.code() + " " + state.workingDays() + ": " + String.join(", ", steps)).strip());
        }
        assertThat(lines)
                .containsExactlyElementsOf(WHOLE.lines().map(String::strip).toList());
        assertThat(KindCheck.faults(KIND)).isEmpty();
        assertThat(KIND.moves().stream().filter(move -> move.reasoned()).map(move -> move.word()))
                .containsOnly("lose", "back", "hand-over");
    }

    @Test
    void only_the_office_says_yes_at_the_beginning_and_at_the_end() {
        for (String word : List.of("judge", "run", "back", "hand-over")) {
            assertThat(KIND.moves().stream()
                            .filter(move -> move.word().equals(word))
                            .flatMap(move -> move.actors().stream())
                            .map(actor -> actor.role()))
                    .as(word)
                    .containsOnly(Role.OFFICE);
        }
        assertThat(KIND.actors(Act.MERGE)).extracting(actor -> actor.role()).containsExactly(Role.OFFICE);
        assertThat(KIND.sights()).extracting(seen -> seen.role()).doesNotContain(Role.ENTERPRISE, Role.DEPARTMENT);
    }

    @Test
    void each_stage_asks_for_this_proof() {
        assertThat(Arrays.stream(Stage.values())
                        .map(stage -> stage.word() + ": " + String.join(" ", Proofs.of(KIND, stage))))
                .containsExactly(
                        "lead: investor source region fiscal content lead-unit first-answer industry fit",
                        "talks: reply",
                        "signed: agreement planned-jobs",
                        "registered: registered-name registered-code",
                        "placed: place-kind place",
                        "started: started-on permit",
                        "funded: arrival",
                        "running: running-on acceptance proven-jobs",
                        "lost: ");
    }

    @Test
    void every_state_is_in_one_stage_and_every_word_is_said_in_both_languages() {
        assertThat(Arrays.stream(Stage.values()).flatMap(stage -> stage.states().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        KIND.states().stream().map(MatterState::code).toList());
        for (Language language : Language.values()) {
            var words = new Messages(language);
            KIND.states()
                    .forEach(state -> assertThat(words.has(KIND.key("state." + state.code())))
                            .as(state.code())
                            .isTrue());
            KIND.moves()
                    .forEach(move -> assertThat(words.has(KIND.key("move." + move.word())))
                            .as(move.word())
                            .isTrue());
            KIND.fields().forEach(field -> {
                assertThat(words.has(KIND.key("field." + field.name())))
                        .as(field.name())
                        .isTrue();
                field.choices()
                        .forEach(each -> assertThat(words.has(KIND.key("choice." + field.name() + "." + each)))
                                .as(each)
                                .isTrue());
            });
            Proofs.KEPT
                    .keySet()
                    .forEach(what -> assertThat(words.has(KIND.key("field." + what)))
                            .as(what)
                            .isTrue());
        }
    }
}
