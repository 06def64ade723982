package org.sunmao.app.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.access.Role;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.rules.KindCheck;

/** Every state with every role: which steps somebody may take, and that there is no other. */
class AwardKindTest {

    private final MatterKind kind = new AwardKind().awardMatterKind();

    @Test
    void the_declaration_is_whole() {
        assertThat(KindCheck.faults(kind)).isEmpty();
        assertThat(kind.states()).hasSize(10);
        assertThat(kind.moves()).hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applied    | office     | accept refuse",
                "applied    | department | refuse",
                "applied    | enterprise | withdraw",
                "checking   | office     | check refuse supplement",
                "checking   | department | check refuse supplement",
                "checking   | enterprise | withdraw",
                "supplement | office     | refuse supply",
                "supplement | department | refuse",
                "supplement | enterprise | supply withdraw",
                "supplement | steward    | supply",
                "checked    | office     | notice recheck refuse",
                "checked    | department | refuse",
                "checked    | enterprise | withdraw",
                "noticed    | office     | decide recheck refuse",
                "noticed    | department | refuse",
                "granted    | office     | pay revoke",
                "granted    | department | pay",
                "paid       | office     | close correct"
            })
    void who_takes_which_step(String state, String role, String steps) {
        assertThat(steps(state, role)).containsExactlyElementsOf(List.of(steps.split(" ")));
    }

    private TreeSet<String> steps(String state, String role) {
        var words = new TreeSet<String>();
        kind.movesFrom(state).stream()
                .filter(move -> move.actors().stream()
                        .anyMatch(actor -> actor.role().word().equals(role)))
                .forEach(move -> words.add(move.word()));
        return words;
    }

    @Test
    void nobody_else_takes_any() {
        int all = 0;
        for (var state : kind.states()) {
            for (Role role : Role.values()) {
                all += steps(state.code(), role.word()).size();
            }
        }
        assertThat(all).as("the steps of the table above").isEqualTo(31);
        assertThat(steps("closed", "office")).isEmpty();
        assertThat(steps("refused", "office")).isEmpty();
    }

    @Test
    void what_somebody_has_to_say_is_asked_for() {
        assertThat(kind.findMove("refuse", "noticed").orElseThrow().needs()).containsExactly("ground");
        assertThat(kind.findMove("refuse", "noticed").orElseThrow().reasoned()).isTrue();
        assertThat(kind.findMove("accept", "applied").orElseThrow().needs()).containsExactly("lead-unit");
        assertThat(kind.findMove("revoke", "granted").orElseThrow().needs()).containsExactly("ground");
    }
}
