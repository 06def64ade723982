package org.sunmao.linkage.address;

/** A number in a text: 12, A12, 12A, 7B107, 十二; 十二 is written 12. Its text is made when somebody asks for it. */
final class UnitNumber {
    private final FoldedText source;
    private final int start;
    private final int value;
    private final int end;
    private final boolean chinese;
    private final boolean basement;
    private String written = "";

    UnitNumber(FoldedText source, int start, int value, int end, boolean chinese, boolean basement) {
        this.source = source;
        this.start = start;
        this.value = value;
        this.end = end;
        this.chinese = chinese;
        this.basement = basement;
    }

    /** The digits as a number. */
    int value() {
        return value;
    }

    /** The index behind it. */
    int end() {
        return end;
    }

    /** True for a Chinese numeral. */
    boolean chinese() {
        return chinese;
    }

    /** True where 负 stands before it. */
    boolean basement() {
        return basement;
    }

    /** As written, a Chinese numeral in digits. */
    String text() {
        if (written.isEmpty()) {
            written = chinese ? Integer.toString(value) : source.substring(start, end);
        }
        return written;
    }

    /** The length of the text. */
    int length() {
        return chinese ? text().length() : end - start;
    }

    /** Without leading zeros, except where that would hide that a short number is part of a longer one. */
    String canonical() {
        boolean zeros = !chinese && source.at(start) == '0' && (length() <= 2 || length() == 4);
        return zeros ? Integer.toString(value) : text();
    }
}
