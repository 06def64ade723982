package org.sunmao.app.exports;

/** What a text must become before it may stand in a cell. */
final class Cells {

    /** What makes a spreadsheet take a text for a formula when it is typed, pasted or read from CSV; also in full width. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final int MAX_CHARS = 32_767;

    private Cells() {}

    /** Whether a program might take this text for a formula. Such a cell is formatted as text, so that it stays one when edited. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text without what XML cannot hold, and no longer than a cell may be. */
    static String clean(String text) {
        String held = text.codePoints().allMatch(Cells::allowed)
                ? text
                : text.codePoints()
                        .map(c -> allowed(c) ? c : '\uFFFD')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        return held.length() <= MAX_CHARS ? held : clipped(held);
    }

    private static String clipped(String text) {
        int end = MAX_CHARS - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** XML 1.0, production 2. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    /** A name that a sheet may have: at most 31 characters, none of {@code []:*?/\}, no apostrophe at either end. */
    static String sheetName(String name) {
        String safe = clean(name).replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        String bare = safe.replaceAll("^'+|'+$", "");
        return bare.isEmpty() ? "-" : bare.substring(0, Math.min(31, bare.length()));
    }
}
