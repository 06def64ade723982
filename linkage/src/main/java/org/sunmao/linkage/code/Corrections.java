package org.sunmao.linkage.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunmao.linkage.text.WordSet;

/**
 * Looks for the valid codes from which one slip leads to a wrong one. Of some 550 codes at one slip from a credit code chance lets
 * one or two fit both check characters, so an arbitrary replacement weighs little beside a likely one.
 */
final class Corrections {
    private static final String DIGITS = "0123456789";

    /** Groups of characters that are mistaken for each other in print, in handwriting or by character recognition. */
    private static final String[] LOOK_ALIKES = {
        "0DQ", "0C", "1L", "1J", "1T", "17", "27", "38", "3B", "39", "4A", "56", "6G", "68", "8B", "CG", "EF", "HN",
        "HM", "KX", "MN", "MW", "PR", "UW", "XY"
    };

    /** Letters that the standard does not use, each before those of its own that look like it. */
    private static final String[] UNUSED = {"OQD", "IL1", "S58", "Z27", "VUYW"};

    private static final double LOOK_ALIKE = 20;
    private static final double TRANSPOSED = 10;
    private static final double DOUBLED = 10;
    private static final double DIGIT_FOR_DIGIT = 2;
    private static final double ANY = 1;

    /** Codes outside the usual authorities and provinces are that much rarer. */
    private static final double UNUSUAL = 0.1;

    /** The first digits of the regions of GB/T 2260, and 10 for the country as a whole. */
    private static final WordSet PROVINCES =
            WordSet.of("10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 "
                    + "50 51 52 53 54 61 62 63 64 65 71 81 82");

    private static final double NO_SINGLE_SLIP = 1;

    private final String written;
    private final CodeKind kind;
    private final Map<String, CodeCorrection> found = new LinkedHashMap<>();

    Corrections(String written, CodeKind kind) {
        this.written = written;
        this.kind = kind;
    }

    /** The corrections, likeliest first; of equal ones the smaller code first. */
    List<CodeCorrection> list() {
        int length = kind == CodeKind.USCC ? CreditCode.USCC_LENGTH : written.length();
        if (written.length() == length) {
            replaceEach();
            transposeEach();
        } else if (written.length() > length) {
            dropEach();
        } else {
            insertEach();
        }
        double sum = NO_SINGLE_SLIP;
        for (CodeCorrection each : found.values()) {
            sum += each.weight();
        }
        List<CodeCorrection> out = new ArrayList<>(found.size());
        for (CodeCorrection c : found.values()) {
            out.add(new CodeCorrection(c.value(), c.slip(), c.position(), c.weight() / sum));
        }
        out.sort(Comparator.comparingDouble(CodeCorrection::weight).reversed().thenComparing(CodeCorrection::value));
        return List.copyOf(out);
    }

    private void replaceEach() {
        for (int i = 0; i < written.length(); i++) {
            for (char c : alphabet().toCharArray()) {
                if (c != written.charAt(i)) {
                    boolean alike = lookAlike(written.charAt(i), c);
                    CodeSlip slip = alike ? CodeSlip.LOOK_ALIKE : CodeSlip.WRONG_CHARACTER;
                    add(written.substring(0, i) + c + written.substring(i + 1), slip, i, weight(alike, i, c));
                }
            }
        }
    }

    private double weight(boolean alike, int i, char c) {
        boolean digits = DIGITS.indexOf(written.charAt(i)) >= 0 && DIGITS.indexOf(c) >= 0;
        return alike ? LOOK_ALIKE : digits ? DIGIT_FOR_DIGIT : ANY;
    }

    private void transposeEach() {
        for (int i = 0; i + 1 < written.length(); i++) {
            if (written.charAt(i) != written.charAt(i + 1)) {
                String code =
                        written.substring(0, i) + written.charAt(i + 1) + written.charAt(i) + written.substring(i + 2);
                add(code, CodeSlip.TRANSPOSED, i, TRANSPOSED);
            }
        }
    }

    private void dropEach() {
        for (int i = 0; i < written.length(); i++) {
            boolean doubled = i > 0 && written.charAt(i) == written.charAt(i - 1);
            add(
                    written.substring(0, i) + written.substring(i + 1),
                    CodeSlip.EXTRA_CHARACTER,
                    i,
                    doubled ? DOUBLED : ANY);
        }
    }

    private void insertEach() {
        for (int i = 0; i <= written.length(); i++) {
            for (char c : alphabet().toCharArray()) {
                boolean doubled = i > 0 && written.charAt(i - 1) == c;
                String code = written.substring(0, i) + c + written.substring(i);
                add(code, CodeSlip.MISSING_CHARACTER, i, doubled ? DOUBLED : ANY);
            }
        }
    }

    private String alphabet() {
        return switch (kind) {
            case USCC -> CreditCode.ALPHABET;
            case ORGANISATION_9 -> DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            default -> DIGITS;
        };
    }

    private void add(String code, CodeSlip slip, int position, double weight) {
        CodeReading reading = CreditCode.read(code);
        if (reading.valid() && reading.kind() == kind && reading.value().equals(code)) {
            double likely = isUsual(code) ? weight : weight * UNUSUAL;
            found.putIfAbsent(code, new CodeCorrection(code, slip, position, likely));
        }
    }

    /** True for a credit code of a kind of authority and of a province that exist. */
    private boolean isUsual(String code) {
        return kind != CodeKind.USCC
                || "159".indexOf(code.charAt(0)) >= 0
                        && "1239".indexOf(code.charAt(1)) >= 0
                        && PROVINCES.contains(code, 2, 4);
    }

    private static boolean lookAlike(char a, char b) {
        return together(LOOK_ALIKES, a, b) || together(UNUSED, a, b);
    }

    private static boolean together(String[] groups, char a, char b) {
        for (String group : groups) {
            if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
                return true;
            }
        }
        return false;
    }
}
