package org.sunmao.app.matters.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.matters.MatterKind;
import org.sunmao.app.matters.SampleKind;

class OwnRulesTest {

    private static OwnRules.Applied apply(String yaml) {
        return OwnRules.apply("own.yaml", yaml, List.of(SampleKind.get()));
    }

    @Test
    void a_district_changes_deadlines_and_words_and_leaves_states_out() {
        OwnRules.Applied applied = apply("""
                sample:
                  working-days: {received: 2, answered: 0}
                  without: [checked]
                  texts:
                    zh: {state.received: 已收件}
                """);
        MatterKind kind = applied.kinds().get(0);
        assertThat(kind.state("received").workingDays()).isEqualTo(2);
        assertThat(kind.state("answered").workingDays()).isZero();
        assertThat(kind.state("assigned").workingDays()).as("untold").isEqualTo(5);
        assertThat(kind.findState("checked")).isEmpty();
        assertThat(kind.findMove("check", "received").orElseThrow().to())
                .as("what led there leads to what takes its place")
                .isEqualTo("assigned");
        assertThat(kind.findMove("assign", "received")).isPresent();
        assertThat(KindCheck.faults(kind)).isEmpty();
        assertThat(applied.texts()).containsExactly(java.util.Map.entry("zh/samples.state.received", "已收件"));
    }

    @Test
    void an_empty_document_changes_nothing() {
        assertThat(apply("# nothing\n").kinds()).containsExactly(SampleKind.get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sampel: {}|line 1: found “sampel”, expected one of sample",
                "sample:;  day: {}|line 2: found “day”, expected one of",
                "sample:;  working-days: {received: soon}|line 2: found “soon”, expected 0 to 750 working days",
                "sample:;  working-days: {closed: 3}|line 2: found “3”, expected 0 to 750 working days of a state that is no end",
                "sample:;  working-days:;    nowhere: 3|line 3: found “nowhere”, expected one of the states received",
                "sample:;  without: [assigned]|line 2: found “assigned”, expected a state that can be left out",
                "sample:;  texts: {fr: {}}|line 2: found “fr”, expected zh or en",
                "sample:;  texts: {zh: {state.gone: x}}|found “state.gone”, expected state., move. or field.",
                "sample:;  working-days: {received: 1, received: 2}|found “received”, expected each of the states of sample once",
                "sample: [|no YAML",
            })
    void what_cannot_be_meant_is_refused_with_its_line(String yaml, String said) {
        assertThatThrownBy(() -> apply(yaml.replace(';', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("own.yaml, line ")
                .hasMessageContaining(said);
    }
}
