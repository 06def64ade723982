package org.sunmao.app.access.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be: twelve characters of three of the four kinds (lower case, upper case, digits, others), or sixteen of any; not the
 * account's name, not what everybody tries first, no run over the keyboard. MLPS level 3 (GB/T 22239-2019, 8.1.4.1) asks for
 * complexity and regular change; the lengths follow OWASP ASVS 4.0.3 (2.1.1, 2.1.2).
 */
public final class PasswordRules {

    /** So many of the last passwords are not taken again, the present one among them. */
    public static final int HISTORY = 5;

    private static final int LONGEST = 128;
    private static final int LENGTH = 12;
    private static final int PHRASE = 16;
    private static final int KINDS = 3;
    private static final int RUN = 6;
    private static final int DIFFERENT = 5;

    private static final List<String> RUNS = List.of(
            "1234567890",
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "abcdefghijklmnopqrstuvwxyz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "!@#$%^&*()");

    /** Words without what people add to them: digits and signs before and after, 0 for o, 1 for l, 3 for e, 4 or @ for a, 5 or $ for s. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwd",
            "passw",
            "admin",
            "administrator",
            "root",
            "user",
            "test",
            "guest",
            "welcome",
            "letmein",
            "iloveyou",
            "woaini",
            "sunmao",
            "qwerty",
            "qwer",
            "asdf",
            "abc",
            "changeme",
            "secret",
            "login",
            "master",
            "dragon",
            "monkey",
            "shandong",
            "qingdao",
            "china",
            "zhongguo",
            "mima",
            "aini");

    private PasswordRules() {}

    /** What is wrong with the password for this account; empty when nothing is. History is not looked at here. */
    public static Set<PasswordFlaw> flaws(String password, String username) {
        var flaws = EnumSet.noneOf(PasswordFlaw.class);
        String plain = password.toLowerCase(Locale.ROOT);
        int length = password.codePointCount(0, password.length());
        add(flaws, PasswordFlaw.SHORT, length < LENGTH);
        add(flaws, PasswordFlaw.LONG, length > LONGEST);
        add(flaws, PasswordFlaw.FEW_KINDS, length < PHRASE && kinds(password) < KINDS);
        add(
                flaws,
                PasswordFlaw.HOLDS_NAME,
                username.length() >= 3 && plain.contains(username.toLowerCase(Locale.ROOT)));
        add(flaws, PasswordFlaw.COMMON, COMMON.contains(core(plain)));
        add(flaws, PasswordFlaw.RUN, holdsRun(plain));
        add(flaws, PasswordFlaw.REPEATS, plain.codePoints().distinct().count() < DIFFERENT);
        return flaws;
    }

    private static void add(Set<PasswordFlaw> flaws, PasswordFlaw flaw, boolean found) {
        if (found) {
            flaws.add(flaw);
        }
    }

    private static int kinds(String password) {
        return some(password, Character::isLowerCase)
                + some(password, Character::isUpperCase)
                + some(password, Character::isDigit)
                + some(password, c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
    }

    private static int some(String password, java.util.function.IntPredicate kind) {
        return password.codePoints().anyMatch(kind) ? 1 : 0;
    }

    private static String core(String plain) {
        return plain.replaceAll("^[^a-z@$]+|[^a-z]+$", "")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static boolean holdsRun(String plain) {
        for (int at = 0; at + RUN <= plain.length(); at++) {
            String piece = plain.substring(at, at + RUN);
            String backwards = new StringBuilder(piece).reverse().toString();
            if (RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(backwards))) {
                return true;
            }
        }
        return false;
    }
}
