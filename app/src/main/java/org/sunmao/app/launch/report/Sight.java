package org.sunmao.app.launch.report;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sunmao.app.access.Masking;

/**
 * How much of a value a report shows. A report travels further than the lists it was made from, so telephones and persons' names are
 * masked unless whoever makes it says otherwise.
 */
public final class Sight {

    /** What a value is about. */
    public enum Matter {
        PERSON,
        PHONE,
        /** Anything else; numbers of telephones and identity cards inside it are masked all the same. */
        TEXT
    }

    /** Longer values are cut: a cell may hold a whole document. */
    private static final int LONGEST = 300;

    private static final Pattern PERSON_HEADER = Pattern.compile(
            "姓名|联系人|法人|法定代表|负责人|经办人|员工|业主|surname|given|first.?name|last.?name|forename|person|contact|owner|author");
    private static final Pattern PHONE_HEADER = Pattern.compile("电话|手机|联系方式|传真|phone|mobile|tel\\b|fax");

    /** An example need not be read to its end. */
    private static final int BRIEF = 60;

    private final boolean plain;

    /** @param plain whether nothing is masked */
    public Sight(boolean plain) {
        this.plain = plain;
    }

    public boolean plain() {
        return plain;
    }

    /** What a column of a list of any kind is about, by its header. */
    public static Matter matterOf(String header) {
        String folded = header.toLowerCase(Locale.ROOT);
        if (PHONE_HEADER.matcher(folded).find()) {
            return Matter.PHONE;
        }
        return PERSON_HEADER.matcher(folded).find() ? Matter.PERSON : Matter.TEXT;
    }

    /** The value as it is shown. */
    public String of(Matter matter, String value) {
        return cut(plain || value.isBlank() ? value : masked(matter, value), LONGEST);
    }

    /** The same, as an example: cut short. */
    public String brief(Matter matter, String value) {
        return cut(of(matter, value), BRIEF);
    }

    private static String cut(String value, int most) {
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most)) + "…";
    }

    private static String masked(Matter matter, String value) {
        return switch (matter) {
            case PERSON -> Masking.personName(value);
            case PHONE -> Masking.phone(value);
            case TEXT -> Masking.text(value);
        };
    }
}
