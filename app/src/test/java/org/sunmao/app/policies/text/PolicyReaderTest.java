package org.sunmao.app.policies.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.policies.AmountRule;
import org.sunmao.app.policies.Attribute;
import org.sunmao.app.policies.Base;
import org.sunmao.app.policies.Condition;
import org.sunmao.app.policies.PolicyText;

class PolicyReaderTest {

    private static String example() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PolicyReaderTest.class.getResourceAsStream("/policies/example.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> faults(String yaml) {
        return PolicyReader.read(yaml).faults().stream()
                .map(fault -> fault.line() + " " + fault.kind())
                .toList();
    }

    @Test
    void a_document_is_read_with_its_conditions_and_amounts() throws IOException {
        PolicyReader.Result result = PolicyReader.read(example());
        assertThat(result.faults()).isEmpty();
        PolicyText text = Objects.requireNonNull(result.text());
        assertThat(text.budgetFen()).isEqualTo(2_000_000_000L);
        var clause = text.find("rent").orElseThrow();
        assertThat(clause.amount())
                .isInstanceOf(AmountRule.Percent.class)
                .extracting(AmountRule::base)
                .isEqualTo(Base.RENT_PAID);
        assertThat(clause.caps().years()).isEqualTo(3);
        assertThat(((Condition.All) clause.condition()).conditions())
                .contains(
                        new Condition.OneOf(Attribute.REGISTERED_HERE, List.of("yes")),
                        new Condition.Range(Attribute.LET_AREA, "200", null));
    }

    /** What stands in the example is put otherwise, and the fault names the line where it now stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget: 2000万元          | budget: 很多                          | 10 value-money
            budget: 2000万元          | budget: 0.001元                       | 10 value-money
            budget: 2000万元          | budgte: 2000万元                      | 10 key
            budget: 2000万元          | number: 二                            | 10 twice
            valid-to: 2028-12-31      | valid-to: 2025-12-31                  | 6 order
            valid-to: 2028-12-31      | valid-to: 2028-02-30                  | 6 value-date
            key: rent                 | key: 租金                             | 15 clause-key
            registered-here: yes      | registered-here: maybe                | 22 value-yes-no
            registered-here: yes      | registered-here: yes, present-here: yes | 22 yaml
            registered-here: yes      | registered: yes                       | 22 attribute
            registered-here: yes      | tax-paid: 100万元                     | 22 unfair-tax-paid
            registered-here: yes      | 地方财政贡献: 100万元                 | 22 unfair-tax-paid
            registered-here: yes      | promise-to-stay: 5                    | 22 unfair-promise-to-stay
            industry: [I65]           | industry: [65]                        | 24 value-code
            'let-area: {from: 200}'   | let-area: 200                         | 25 range
            'let-area: {from: 200}'   | let-area: {from: -1}                  | 25 value-number
            of: rent-paid             | of: tax                               | 28 unfair-tax-paid
            of: rent-paid             | of: happiness                         | 28 base
            percent: 30, of: rent-paid | percent: 11, of: investment          | 28 investment
            percent: 30, of: rent-paid | fixed: 1元, percent: 3, of: rent-paid | 28 one-amount
            'award: 50万元,'          | 'investment-percent: 10.01,'          | 29 investment
            ', years: 3'              | ''                                    | 29 total-years
            给予补贴，每年            | 给予补贴，且年纳税100万元以上。每年    | 19 unfair-sentence-tax-paid
            给予补贴，每年            | 给予补贴。承诺五年内不迁出。每年       | 19 unfair-sentence-promise-to-stay
            """)
    void a_fault_names_its_line(String was, String is, String expected) throws IOException {
        String yaml = example()
                .replaceFirst(java.util.regex.Pattern.quote(was), java.util.regex.Matcher.quoteReplacement(is));
        assertThat(yaml).isNotEqualTo(example());
        assertThat(faults(yaml)).contains(expected);
    }

    @Test
    void only_a_document_whose_form_is_whole_can_be_kept() throws IOException {
        String unfair = example().replace("按实付租金", "不迁出的，按实付租金");
        assertThat(PolicyReader.read(unfair).text()).isNotNull();
        assertThat(PolicyReader.read(unfair).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.found()).contains("不迁出的，按实付租金"));
        assertThat(PolicyReader.read(example().replace("key: rent", "key: R")).text())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            50万元       | 50000000
            1,200.50 元  | 120050
            0.01元       | 1
            0.001元      | -
            1.5亿元      | 15000000000
            1200 CNY     | 120000
            50           | -
            -3元         | -
            """)
    void money_is_exact_to_the_fen_or_none(String text, Long fen) {
        assertThat(Values.money(text)).isEqualTo(fen);
    }

    @Test
    void nothing_but_texts_is_made_of_what_is_read() {
        assertThat(faults("policy: !!javax.script.ScriptEngineManager [1]\n")).containsExactly("1 yaml");
        assertThat(faults("a: &x [1]\nb: [*x, *x]\n")).isNotEmpty();
        assertThat(faults("")).containsExactly("1 mapping");
        assertThat(faults("clauses: [")).anyMatch(fault -> fault.endsWith(" yaml"));
        assertThat(faults("[".repeat(500))).anyMatch(fault -> fault.endsWith(" yaml"));
    }
}
