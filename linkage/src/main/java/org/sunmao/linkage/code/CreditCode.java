package org.sunmao.linkage.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.text.Folding;

/**
 * Reads the unified social credit code (GB 32100-2015) and its forerunners: the 15-digit registration number (check digit by
 * ISO 7064 MOD 11,10) and the organisation code (GB 11714-1997).
 *
 * <p>Letters that the standard leaves out because they look like digits are read as those digits, and reported: a supplier's
 * O is a 0. A code that is wrong after that is kept as it stands, never repaired.
 */
public final class CreditCode {
    /** The 31 characters of GB 32100-2015; the index of a character is its value. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    static final int USCC_LENGTH = 18;
    private static final int REGISTRATION_LENGTH = 15;
    private static final int ORGANISATION_LENGTH = 9;

    private CreditCode() {}

    /**
     * Reads any text, null included; never throws. Where other words or numbers stand beside the code it is looked for among them:
     * 税号 9135…, 电话 1380….
     */
    public static CodeReading read(@Nullable String text) {
        String cell = text == null ? "" : text;
        CodeReading whole = readWhole(cell);
        if (whole.valid() || whole.findings().contains(CodeFinding.PLACEHOLDER)) {
            return whole;
        }
        CodeReading inside = CodeFinder.find(cell);
        if (inside == null) {
            return whole;
        }
        return inside.valid() || whole.kind() == CodeKind.UNREADABLE ? inside : whole;
    }

    /**
     * The valid codes from which one slip leads to a wrong one (a look-alike, two neighbours swapped, one wrong, lost or doubled
     * character), likeliest first; every check character of them fits. They are proposals: nothing in this library applies one.
     *
     * @return empty where the code is valid, or no code, or where no single slip explains it
     */
    public static List<CodeCorrection> corrections(@Nullable String text) {
        CodeReading reading = read(text);
        if (reading.valid() || reading.findings().contains(CodeFinding.PLACEHOLDER)) {
            return List.of();
        }
        if (reading.kind() != CodeKind.UNREADABLE) {
            return new Corrections(reading.value(), reading.kind()).list();
        }
        boolean near = Math.abs(reading.value().length() - USCC_LENGTH) == 1;
        String code = CodeText.readLookAlikes(reading.value(), new ArrayList<>(2));
        return near ? new Corrections(code, CodeKind.USCC).list() : List.of();
    }

    /** Reads all letters and digits of a text as one code. */
    static CodeReading readWhole(String text) {
        List<CodeFinding> findings = new ArrayList<>(2);
        String code = CodeText.fold(text, findings);
        String beside = text.length() > code.length() ? besides(text) : "";
        CodeReading reading = readFolded(code, findings);
        return beside.isEmpty()
                ? reading
                : new CodeReading(
                        reading.kind(),
                        reading.value(),
                        reading.valid(),
                        reading.findings(),
                        reading.expected(),
                        beside);
    }

    private static String besides(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            out.append(CodeText.isCodeCharacter(Folding.plain(text.charAt(i))) ? ' ' : text.charAt(i));
        }
        return CodeFinder.leftover(out.toString(), "");
    }

    private static CodeReading readFolded(String code, List<CodeFinding> findings) {
        if (CodeText.isPlaceholder(code)) {
            findings.add(CodeFinding.PLACEHOLDER);
            return unreadable(code, findings);
        }
        return switch (code.length()) {
            case USCC_LENGTH -> readUscc(code, findings);
            case REGISTRATION_LENGTH -> readRegistration(code, findings);
            case ORGANISATION_LENGTH -> readOrganisation(code, findings);
            default -> {
                findings.add(CodeFinding.WRONG_LENGTH);
                yield unreadable(code, findings);
            }
        };
    }

    /**
     * The check character of a credit code, computed from its first 17 characters (GB 32100-2015, 4.6).
     *
     * @throws IllegalArgumentException if fewer than 17 characters are given, or one is outside the alphabet
     */
    public static char checkCharacter(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = i < first17.length() ? ALPHABET.indexOf(first17.charAt(i)) : -1;
            if (value < 0) {
                throw new IllegalArgumentException("17 characters of " + ALPHABET + " needed, found " + first17);
            }
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /**
     * The check character of an organisation code, computed from its first 8 characters (GB 11714-1997).
     *
     * @throws IllegalArgumentException if fewer than 8 are given, or one is no digit or capital letter
     */
    public static char organisationCheckCharacter(CharSequence first8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            char c = i < first8.length() ? first8.charAt(i) : ' ';
            if (!CodeText.isDigit(c) && !CodeText.isLetter(c)) {
                throw new IllegalArgumentException("8 digits or capital letters needed, found " + first8);
            }
            sum += (CodeText.isDigit(c) ? c - '0' : c - 'A' + 10) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    /**
     * The check digit of a 15-digit registration number, computed from its first 14 digits (ISO 7064 MOD 11,10).
     *
     * @throws IllegalArgumentException if fewer than 14 digits are given
     */
    public static char registrationCheckDigit(CharSequence first14) {
        int product = 10;
        for (int i = 0; i < REGISTRATION_LENGTH - 1; i++) {
            char c = i < first14.length() ? first14.charAt(i) : ' ';
            if (!CodeText.isDigit(c)) {
                throw new IllegalArgumentException("14 digits needed, found " + first14);
            }
            int sum = (product + c - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    private static CodeReading readUscc(String text, List<CodeFinding> findings) {
        String code = CodeText.readLookAlikes(text, findings);
        for (int i = 0; i < code.length(); i++) {
            boolean digitPlace = i >= 2 && i < 8;
            if (ALPHABET.indexOf(code.charAt(i)) < 0 || digitPlace && !CodeText.isDigit(code.charAt(i))) {
                findings.add(CodeFinding.ILLEGAL_CHARACTER);
                return new CodeReading(CodeKind.USCC, code, false, findings, null, "");
            }
        }
        char expected = checkCharacter(code);
        boolean outer = expected == code.charAt(USCC_LENGTH - 1);
        boolean inner = organisationCheckCharacter(code.subSequence(8, 16)) == code.charAt(16);
        if (!outer) {
            findings.add(CodeFinding.CHECK_CHARACTER_WRONG);
        }
        if (!inner) {
            findings.add(CodeFinding.ORGANISATION_CHECK_WRONG);
        }
        return new CodeReading(CodeKind.USCC, code, outer && inner, findings, expected, "");
    }

    private static CodeReading readRegistration(String text, List<CodeFinding> findings) {
        String code = CodeText.readLookAlikes(text, findings);
        for (int i = 0; i < code.length(); i++) {
            if (!CodeText.isDigit(code.charAt(i))) {
                findings.add(CodeFinding.ILLEGAL_CHARACTER);
                return unreadable(code, findings);
            }
        }
        char expected = registrationCheckDigit(code);
        boolean right = expected == code.charAt(REGISTRATION_LENGTH - 1);
        if (!right) {
            findings.add(CodeFinding.CHECK_CHARACTER_WRONG);
        }
        return new CodeReading(CodeKind.REGISTRATION_15, code, right, findings, expected, "");
    }

    private static CodeReading readOrganisation(String code, List<CodeFinding> findings) {
        char expected = organisationCheckCharacter(code);
        boolean right = expected == code.charAt(ORGANISATION_LENGTH - 1);
        if (!right) {
            findings.add(CodeFinding.ORGANISATION_CHECK_WRONG);
        }
        return new CodeReading(CodeKind.ORGANISATION_9, code, right, findings, expected, "");
    }

    private static CodeReading unreadable(String code, List<CodeFinding> findings) {
        return new CodeReading(CodeKind.UNREADABLE, code, false, findings, null, "");
    }
}
