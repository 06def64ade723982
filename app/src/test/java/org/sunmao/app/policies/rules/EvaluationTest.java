package org.sunmao.app.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.Facts;
import org.sunmao.app.policies.Facts.Fact;
import org.sunmao.app.policies.Fit;
import org.sunmao.app.policies.Truth;

class EvaluationTest {

    private static final Condition A = new Condition.OneOf(Attribute.REGISTERED_HERE, List.of("yes"));
    private static final Condition B = new Condition.OneOf(Attribute.PRESENT_HERE, List.of("yes"));

    private static Facts facts(Truth a, Truth b) {
        var known = new EnumMap<Attribute, Fact>(Attribute.class);
        put(known, Attribute.REGISTERED_HERE, a);
        put(known, Attribute.PRESENT_HERE, b);
        return new Facts(known);
    }

    private static void put(Map<Attribute, Fact> known, Attribute attribute, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            known.put(attribute, Fact.of(truth.word()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // a, b, all, any, not a; then how all and any fit
        "YES,     YES,     YES,     YES,     NO,      FITS,    FITS",
        "YES,     NO,      NO,      YES,     NO,      NEARLY,  FITS",
        "YES,     UNKNOWN, UNKNOWN, YES,     NO,      NEARLY,  FITS",
        "NO,      NO,      NO,      NO,      YES,     NOT,     NEARLY",
        "NO,      UNKNOWN, NO,      UNKNOWN, YES,     NOT,     NEARLY",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, NEARLY",
    })
    void three_values_after_kleene(
            Truth a, Truth b, Truth all, Truth any, Truth not, Fit.Outcome fitAll, Fit.Outcome fitAny) {
        Facts facts = facts(a, b);
        Fit every = Evaluation.fit(new Condition.All(List.of(A, B)), facts);
        Fit some = Evaluation.fit(new Condition.Any(List.of(A, B)), facts);
        assertThat(every.truth()).isEqualTo(all);
        assertThat(some.truth()).isEqualTo(any);
        assertThat(Evaluation.fit(new Condition.Not(A), facts).truth()).isEqualTo(not);
        assertThat(every.outcome()).isEqualTo(fitAll);
        assertThat(some.outcome()).isEqualTo(fitAny);
    }

    @Test
    void who_nearly_fits_is_told_the_one_fact() {
        Fit fit = Evaluation.fit(new Condition.All(List.of(A, new Condition.Not(B))), facts(Truth.YES, Truth.UNKNOWN));
        assertThat(fit.lacking()).singleElement().satisfies(check -> {
            assertThat(check.leaf()).isEqualTo(B);
            assertThat(check.wanted()).isFalse();
            assertThat(check.met()).isEqualTo(Truth.UNKNOWN);
        });
    }

    @Test
    void two_questions_of_one_unknown_thing_are_one_missing_fact() {
        var both = new Condition.All(List.of(
                new Condition.Range(Attribute.LET_AREA, "200", null),
                new Condition.Range(Attribute.LET_AREA, null, "900")));
        assertThat(Evaluation.fit(both, new Facts(Map.of())).outcome()).isEqualTo(Fit.Outcome.NEARLY);
    }

    @ParameterizedTest
    @CsvSource({"I6513, YES", "I65, YES", "I, UNKNOWN", "I64, NO", "M, NO"})
    void a_code_that_is_shorter_than_the_one_asked_for_does_not_tell(String code, Truth truth) {
        var facts = new Facts(Map.of(Attribute.INDUSTRY, Fact.of(code)));
        assertThat(Evaluation.fit(new Condition.OneOf(Attribute.INDUSTRY, List.of("I65")), facts)
                        .truth())
                .isEqualTo(truth);
    }

    @Test
    void no_list_says_what_an_enterprise_is_not() {
        var condition = new Condition.OneOf(Attribute.QUALIFICATION, List.of("高新技术企业"));
        var other = new Facts(Map.of(Attribute.QUALIFICATION, new Fact(List.of("规上企业"), false, null, null)));
        assertThat(Evaluation.fit(condition, other).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"199.99, NO", "200, YES", "900, YES", "900.01, NO"})
    void both_bounds_belong_to_it(String area, Truth truth) {
        var facts = new Facts(Map.of(Attribute.LET_AREA, Fact.of(area)));
        assertThat(Evaluation.fit(new Condition.Range(Attribute.LET_AREA, "200", "900"), facts)
                        .truth())
                .isEqualTo(truth);
    }
}
