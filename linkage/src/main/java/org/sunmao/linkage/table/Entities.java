package org.sunmao.linkage.table;

import java.util.List;

/** Undoes the character references of HTML, which lists that were taken from web pages are full of. Nothing throws. */
final class Entities {
    private static final int LONGEST = 10;
    private static final List<String> ACCENTS =
            List.of("acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "slash", "caron");

    private Entities() {}

    /** The text with references resolved; letters with accents that have a name lose the accent, other names become a blank. */
    static String resolved(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = text.indexOf(';', at);
            String name = end > at + 1 && end - at <= LONGEST ? text.substring(at + 1, end) : "";
            String meant = meant(name);
            out.append(text, from, at).append(meant.isEmpty() ? "&" : meant);
            from = meant.isEmpty() ? at + 1 : end + 1;
            at = text.indexOf('&', from);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String meant(String name) {
        if (name.length() < 2) {
            return "";
        }
        if (name.charAt(0) == '#') {
            return number(name.substring(1));
        }
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetter(name.charAt(i))) {
                return "";
            }
        }
        if (ACCENTS.contains(name.substring(1))) {
            return name.substring(0, 1);
        }
        return name.equals("szlig") ? "ss" : name.equals("amp") ? "&" : " ";
    }

    private static String number(String digits) {
        try {
            boolean hexadecimal = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
            int code = hexadecimal ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
