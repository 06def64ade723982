package org.sunmao.app.intake.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the labels off a name: 望澜科技有限公司（专精特新） is 望澜科技有限公司, which is said to be 专精特新. Brackets that say something else,
 * such as a place or 有限合伙, stay.
 */
final class NameLabels {

    private static final Pattern LAST_BRACKET = Pattern.compile("\\s*[（(【\\[]([^（(【\\[）)】\\]]{1,30})[）)】\\]]\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("专精特新|小巨人|高新技术|^高企$|国高|瞪羚|独角兽|雏鹰|单项冠军|科技型|创新型|规上|规模以上|限上|四上|上市|新三板|挂牌企业|"
                    + "龙头|链主|总部企业|重点企业|优质企业|示范企业|百强|五百强|500强|隐形冠军|领军企业|后备企业|培育企业|老字号");

    private NameLabels() {}

    /**
     * A name without its labels.
     *
     * @param labels in the order in which they stand
     */
    record Split(String name, List<String> labels) {}

    static Split of(String text) {
        if (!bracketed(text)) {
            return new Split(text, List.of());
        }
        String name = text;
        List<String> labels = new ArrayList<>();
        Matcher bracket = LAST_BRACKET.matcher(name);
        while (bracket.find()
                && bracket.start() > 1
                && LABEL.matcher(bracket.group(1)).find()) {
            labels.add(0, bracket.group(1).strip());
            name = name.substring(0, bracket.start()).strip();
            bracket = LAST_BRACKET.matcher(name);
        }
        return new Split(name, List.copyOf(labels));
    }

    /** Whether it ends with a bracket: most names do not, and need no pattern. */
    private static boolean bracketed(String text) {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) <= ' ') {
            last--;
        }
        return last >= 0 && "）)】]".indexOf(text.charAt(last)) >= 0;
    }
}
