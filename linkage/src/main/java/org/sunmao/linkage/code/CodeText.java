package org.sunmao.linkage.code;

import java.util.List;
import org.sunmao.linkage.text.Folding;

/** Brings a text to the characters that codes are made of. */
final class CodeText {
    private CodeText() {}

    /** Keeps ASCII letters and digits only, as capitals, and notes what had to be done for it. */
    static String fold(String text, List<CodeFinding> findings) {
        StringBuilder out = new StringBuilder(CreditCode.USCC_LENGTH);
        boolean wide = false;
        boolean small = false;
        boolean separated = false;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char original = text.charAt(i);
            char c = Folding.plain(original);
            if (isCodeCharacter(c)) {
                out.append(c);
                wide |= original >= 0x80;
                small |= original >= 'a' && original <= 'z' || original >= 'ａ' && original <= 'ｚ';
                separated |= gap;
            } else {
                gap |= !out.isEmpty() || c != ' ' && c != 0;
            }
        }
        note(findings, wide, CodeFinding.FULL_WIDTH_FOLDED);
        note(findings, small, CodeFinding.LOWER_CASE_FOLDED);
        note(findings, separated, CodeFinding.SEPARATORS_REMOVED);
        return out.toString();
    }

    /** Reads letters that the standard leaves out as the digits they look like, and notes each. */
    static String readLookAlikes(String text, List<CodeFinding> findings) {
        String code = text;
        code = replace(code, 'O', '0', CodeFinding.O_READ_AS_0, findings);
        code = replace(code, 'I', '1', CodeFinding.I_READ_AS_1, findings);
        code = replace(code, 'S', '5', CodeFinding.S_READ_AS_5, findings);
        return replace(code, 'Z', '2', CodeFinding.Z_READ_AS_2, findings);
    }

    private static String replace(
            String code, char letter, char digit, CodeFinding finding, List<CodeFinding> findings) {
        if (code.indexOf(letter) < 0) {
            return code;
        }
        findings.add(finding);
        return code.replace(letter, digit);
    }

    /** True for nothing, and for one character over and over. */
    static boolean isPlaceholder(String code) {
        for (int i = 1; i < code.length(); i++) {
            if (code.charAt(i) != code.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static void note(List<CodeFinding> findings, boolean condition, CodeFinding finding) {
        if (condition) {
            findings.add(finding);
        }
    }

    /** True for a capital letter or a digit. */
    static boolean isCodeCharacter(char c) {
        return isDigit(c) || isLetter(c);
    }

    /** True for an ASCII digit. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** True for an ASCII capital. */
    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
