package org.sunmao.app.policies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.app.policies.rules.FairCompetition.Finding;
import org.sunmao.app.policies.rules.FairCompetition.Rule;

class FairCompetitionTest {

    private static List<Rule> rules(String text) {
        return FairCompetition.text(text).stream().map(Finding::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年纳税额达到500万元以上的，奖励20万元。",
                "按其当年地方财力贡献的50%给予奖励。",
                "对区级财政贡献首次超过100万元的企业给予奖励。",
                "按增值税、企业所得税留成部分的30%奖励。",
                "An award of 5% of the tax paid in the year.",
            })
    void rewards_by_tax_are_found(String text) {
        assertThat(rules(text)).contains(Rule.TAX_PAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业须承诺5年内不迁出本区。",
                "享受奖励后不得迁离本区。",
                "十年内不变更注册地的，另奖10万元。",
                "迁出本区的，应当退还已获奖励。",
                "The enterprise promises to stay for five years.",
            })
    void promises_not_to_move_are_found(String text) {
        assertThat(rules(text)).contains(Rule.PROMISE_TO_STAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "奖补金额不与企业纳税额挂钩。",
                "本条与企业税收贡献无关。",
                "在本区办理税务登记的企业。",
                "按实付租金的30%给予补贴，每年最高50万元。",
                "提供纳税人识别号。",
            })
    void what_depends_on_neither_passes(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void a_finding_says_the_sentence_and_no_other() {
        assertThat(FairCompetition.text("按租金补贴。年纳税百万元的加倍！每年最高50万元。"))
                .containsExactly(new Finding(Rule.TAX_PAID, "年纳税百万元的加倍！", "年纳税"));
    }

    @Test
    void a_denial_does_not_hide_what_stands_beside_it() {
        assertThat(rules("本条与纳税额无关，按地方贡献的10%奖励。")).containsExactly(Rule.TAX_PAID);
    }
}
