package org.sunmao.app.policies.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sunmao.app.policies.Clause;

/**
 * What no clause may hang on, after the Fair Competition Review Regulation (State Council order 783, in force since 2024-08-01, article 10): tax paid, and
 * a promise not to move. It reads the names of attributes and bases, and the sentences of the text.
 */
public final class FairCompetition {

    /** A rule that a clause breaks. */
    public enum Rule {
        /** No reward by tax paid, nor by what of it stays with the district. */
        TAX_PAID,
        /** No reward for the promise to keep the registration here. */
        PROMISE_TO_STAY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A sentence that breaks a rule. */
    public record Finding(Rule rule, String sentence, String word) {}

    private static final Pattern SENTENCES = Pattern.compile("[^。；;！？!?\\n]+[。；;！？!?]?");

    /** Sentences may say that a reward does not depend on tax. */
    private static final Pattern DENIED =
            Pattern.compile("(?:不得?(?:与|以|将|按)|并?不)[^，。；]{0,16}(?:挂钩|为条件|为依据|为前提)|(?:与|和)[^，。；]{0,12}无关");

    private static final Pattern TAX = Pattern.compile(
            "(?:年?纳税|缴税|完税|交税|税收|税款|税额|增值税|所得税|税金)(?!务)(?!人识别)"
                    + "|(?:地方|区级|本级|综合|经济|财政)(?:财力|财政)?(?:贡献|留成)|财政贡献|留成部分|税收?返还|"
                    + "(?i:\\btax(?:es)? (?:paid|contribution|revenue|refund)|\\bpays? (?:at least )?[^.]{0,30}\\btax(?:es)?\\b|retained tax)");

    private static final Pattern STAY = Pattern.compile(
            "(?:不|不得|不再|未)(?:迁出|迁离|迁移|搬离|搬出|外迁|转移注册|变更注册地?|改变注册地?|变更税务|改变纳税|迁址)"
                    + "|(?:承诺|保证)[^。；]{0,24}(?:不迁|不搬|留在|存续|经营期|注册地)|迁出[^。；]{0,12}(?:退还|退回|返还|追回)"
                    + "|(?i:(?:not to|never|promise[sd]? to) (?:move|relocate|stay|leave)|clawback on (?:moving|relocation))");

    private static final Pattern TAX_NAME = Pattern.compile(
            "(?:^|-)(?:tax|taxes|vat|revenue-share|fiscal)(?:-|$)" + "|contribution|retained|税|留成|财政贡献|地方贡献|经济贡献");
    private static final Pattern STAY_NAME =
            Pattern.compile("promise|stay|remain|no-?move|not-move|relocat|keep-registration|承诺|不迁|不搬|迁出");

    private FairCompetition() {}

    /** What a name of an attribute or base that the dictionary does not know would depend on; nothing for a mere slip. */
    public static List<Rule> name(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.of(Rule.values())
                .filter(rule -> (rule == Rule.TAX_PAID ? TAX_NAME : STAY_NAME)
                        .matcher(lower)
                        .find())
                .toList();
    }

    /** Every sentence of a clause that breaks a rule. */
    public static List<Finding> clause(Clause clause) {
        return text(clause.titleZh() + "\n" + clause.titleEn() + "\n" + clause.text());
    }

    /** Every sentence that breaks a rule. */
    public static List<Finding> text(String text) {
        var findings = new ArrayList<Finding>();
        SENTENCES.matcher(text).results().map(found -> found.group().strip()).forEach(sentence -> {
            String said = DENIED.matcher(sentence).replaceAll("");
            find(findings, Rule.TAX_PAID, TAX, sentence, said);
            find(findings, Rule.PROMISE_TO_STAY, STAY, sentence, said);
        });
        return List.copyOf(findings);
    }

    private static void find(List<Finding> findings, Rule rule, Pattern pattern, String sentence, String said) {
        pattern.matcher(said)
                .results()
                .findFirst()
                .ifPresent(word -> findings.add(new Finding(rule, sentence, word.group())));
    }
}
