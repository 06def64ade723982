package org.sunmao.app.intake.fields;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header taken apart.
 *
 * @param words what to look up, the most telling first: the lowest row of a header of several rows, then all of it
 * @param unit the unit that stands in it, in the writing of the header; null when none does
 */
record HeaderText(List<String> words, @Nullable String unit) {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【](.*?)[)）\\]】]");
    private static final Pattern TRAILING_UNIT = Pattern.compile("(?<=.)[-_:：/]\\s*(万元|元|亿元|千元|㎡|m²|平方米|万㎡|亩|%)$");
    private static final Pattern UNIT = Pattern.compile(
            "(单位[:：]?)?((万|千|百万|亿)?(元|美元|欧元|日元|港元|人民币|元人民币)|万?(㎡|m²|m2|平方米|平米|平方|平)|亩|公顷|%|％|米|m|人|层|个月租金|个月|个"
                    + "|元?[/／·]?((㎡|m²|m2|平方米|平米|间|月|天|日|年)[/／·.]?)+|元[/／·每].*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile("[\\s_\\-*:：.,，、/\\\\()（）\\[\\]【】#]+");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\d{1,2}|[一二三四五六七八九十]{1,2})[、.．]\\s*");

    static HeaderText of(String header) {
        String unit = null;
        String rest = LEADING_NUMBER.matcher(header).replaceFirst("");
        Matcher brackets = BRACKETS.matcher(rest);
        StringBuilder without = new StringBuilder();
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            if (UNIT.matcher(inside).matches()) {
                unit = inside.replaceFirst("^单位[:：]?", "");
                brackets.appendReplacement(without, "");
            }
        }
        rest = brackets.appendTail(without).toString();
        Matcher trailing = TRAILING_UNIT.matcher(rest);
        if (unit == null && trailing.find()) {
            unit = trailing.group(1);
            rest = rest.substring(0, trailing.start());
        }
        return new HeaderText(words(rest), unit);
    }

    private static List<String> words(String rest) {
        Set<String> words = new LinkedHashSet<>();
        String[] rows = rest.split("/");
        String last = rows[rows.length - 1];
        words.add(word(last));
        words.add(word(BRACKETS.matcher(last).replaceAll("")));
        words.add(word(rest));
        words.add(word(BRACKETS.matcher(rest).replaceAll("")));
        words.remove("");
        return new ArrayList<>(words);
    }

    private static String word(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(plain).replaceAll("");
    }
}
