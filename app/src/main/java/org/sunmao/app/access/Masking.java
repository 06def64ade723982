package org.sunmao.app.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.foundation.Scope;

/** Masks over personal data, for readers whose scope does not show it plain. */
public final class Masking {

    private static final String MASK = "****";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern ID_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])(\\d{6})\\d{8}(\\d{3}[0-9Xx])(?![0-9A-Za-z])");

    private Masking() {}

    /** 13812341234 becomes 138****1234; other numbers keep at most their first three and last two digits. */
    public static String phone(String number) {
        String digits = number.strip();
        if (MOBILE.matcher(digits).matches()) {
            return digits.substring(0, 3) + MASK + digits.substring(7);
        }
        int kept = digits.length() < 7 ? 0 : 3;
        return digits.substring(0, kept) + MASK + (kept == 0 ? "" : digits.substring(digits.length() - 2));
    }

    /** 张三丰 becomes 张**: the first character, and two stars whatever the length, which is personal too. */
    public static String personName(String name) {
        String trimmed = name.strip();
        return trimmed.isEmpty() ? "" : trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)) + "**";
    }

    /** An identity number keeps its region and its last four characters (GB 11643): 370202********1234. */
    public static String idNumber(String number) {
        String trimmed = number.strip();
        if (trimmed.length() != 18) {
            return MASK;
        }
        return trimmed.substring(0, 6) + "********" + trimmed.substring(14);
    }

    /** A free text with every mobile and identity number in it masked. */
    public static String text(String text) {
        Matcher ids = ID_NUMBER.matcher(text);
        String withoutIds = ids.replaceAll("$1********$2");
        return MOBILE.matcher(withoutIds).replaceAll("$1" + MASK + "$2");
    }

    /** {@link #phone} unless the scope shows personal data plain. */
    public static String phone(String number, Scope scope) {
        return scope.personalPlain() ? number : phone(number);
    }

    /** {@link #personName} unless the scope shows personal data plain. */
    public static String personName(String name, Scope scope) {
        return scope.personalPlain() ? name : personName(name);
    }

    /** {@link #idNumber} unless the scope shows personal data plain. */
    public static String idNumber(String number, Scope scope) {
        return scope.personalPlain() ? number : idNumber(number);
    }

    /** {@link #text} unless the scope shows personal data plain. */
    public static String text(String text, Scope scope) {
        return scope.personalPlain() ? text : text(text);
    }
}
