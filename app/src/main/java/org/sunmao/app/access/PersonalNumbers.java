package org.sunmao.app.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what is personal in a text by its form: telephone numbers, identity numbers of 18 digits (GB 11643) and of 15, bank cards (ISO/IEC
 * 7812), mail addresses, number plates, and names and homes behind a word that announces them.
 */
public final class PersonalNumbers {

    /**
     * One kind of it.
     *
     * @param kind its word, such as {@code mobile}
     * @param form how it is written
     * @param mask what stands in its place
     */
    private record Form(String kind, Pattern form, Function<MatchResult, String> mask) {}

    /**
     * A place in a text.
     *
     * @param kind {@code mobile}, {@code landline}, {@code id}, {@code bank}, {@code mail}, {@code plate}, {@code person} or {@code home}
     * @param start where it begins
     * @param end where it ends
     * @param mask what stands in its place for whoever may not see it
     */
    public record Found(String kind, int start, int end, String mask) {}

    private static final String STARS = "****";
    private static final String ALONE = "(?<![0-9A-Za-z])";
    private static final String ENDS = "(?![0-9A-Za-z])";
    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "id",
                    Pattern.compile(ALONE + "(\\d{6})\\d{8}(\\d{3}[0-9Xx])" + ENDS),
                    m -> m.group(1) + "********" + m.group(2)),
            new Form("id", Pattern.compile(ALONE + "([1-8]\\d{5})\\d{9}" + ENDS), m -> m.group(1) + "********"),
            new Form(
                    "mobile",
                    Pattern.compile("(?<!\\d)(1[3-9]\\d)[- \\u00a0]?\\d{4}[- \\u00a0]?(\\d{4})(?!\\d)"),
                    m -> m.group(1) + STARS + m.group(2)),
            new Form(
                    "bank",
                    Pattern.compile(
                            "(?<![0-9A-Za-z-])([3-6]\\d{3})[ ]?\\d{4}[ ]?\\d{4}[ ]?\\d{1,4}[ ]?\\d{0,3}(?![0-9A-Za-z-])"),
                    m -> m.group(1) + "********"),
            new Form(
                    "landline",
                    Pattern.compile("(?<![0-9A-Za-z.])([(（]?0\\d{2,3}[)）]?)[- ]?[2-9]\\d{6,7}(?:[-转]\\d{1,6})?(?!\\d)"),
                    m -> m.group(1) + "-" + STARS),
            new Form(
                    "landline",
                    Pattern.compile("((?:电话|座机|联系方式|[Tt]el)[:： ]{0,3})[2-9]\\d{6,7}(?!\\d)"),
                    m -> m.group(1) + STARS),
            new Form(
                    "mail",
                    Pattern.compile("([A-Za-z0-9])[A-Za-z0-9._%+-]*@((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})"),
                    m -> m.group(1) + STARS + "@" + m.group(2)),
            new Form(
                    "plate",
                    Pattern.compile("(" + PROVINCES + "[A-Z])[·• ]?[A-Z0-9]{5,6}(?![0-9A-Za-z])"),
                    m -> m.group(1) + STARS),
            new Form(
                    "home",
                    Pattern.compile(
                            "((?:家庭住址|家庭地址|现住址|住址|现住|户籍地址)[:： ]{0,3}(?:[^,，;；。\\s]*?(?:街道|镇|乡|路|街))?)(?!\\*)[^,，;；。\\s]+"),
                    m -> m.group(1) + STARS),
            new Form(
                    "person",
                    Pattern.compile(
                            "((?:联系人|经办人|负责人|业主|房东|姓名)[:： ]{1,3})([\\p{IsHan}])[\\p{IsHan}·]{1,3}(?![\\p{IsHan}])"),
                    m -> m.group(1) + m.group(2) + "**"));

    private PersonalNumbers() {}

    /** What is found, in the order of the text; where two overlap, the one that begins first. */
    public static List<Found> find(String text) {
        var all = new ArrayList<Found>();
        for (Form form : FORMS) {
            form.form()
                    .matcher(text)
                    .results()
                    .filter(m -> holds(form, m))
                    .forEach(m -> all.add(new Found(
                            form.kind(), m.start(), m.end(), form.mask().apply(m))));
        }
        all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        var found = new ArrayList<Found>();
        int end = 0;
        for (Found one : all) {
            if (one.start() >= end) {
                found.add(one);
                end = one.end();
            }
        }
        return found;
    }

    private static boolean holds(Form form, MatchResult match) {
        String digits = match.group().replaceAll("\\D", "");
        return switch (form.kind()) {
            case "id" -> digits.length() != 15 || isDay(digits.substring(8, 12));
            case "bank" -> digits.length() >= 16 && digits.length() <= 19 && CheckDigits.luhn(digits);
            default -> true;
        };
    }

    /** Month and day as four digits. */
    private static boolean isDay(String text) {
        int month = Integer.parseInt(text.substring(0, 2));
        int day = Integer.parseInt(text.substring(2));
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }
}
