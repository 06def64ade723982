package org.sunmao.linkage.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code, as read.
 *
 * @param kind what kind of number it is
 * @param value the number in canonical form; for an unreadable one the folded text
 * @param valid true where every check character fits: of a credit code both, the outer one and the one of the
 *     organisation code inside
 * @param findings what the supplier should know
 * @param expected the check character that would fit, where one could be computed
 * @param leftover letters and digits of the text that are not of the code, nor a word that announces one; folded
 */
public record CodeReading(
        CodeKind kind,
        String value,
        boolean valid,
        List<CodeFinding> findings,
        @Nullable Character expected,
        String leftover) {
    /** Takes a private copy of the findings. */
    public CodeReading {
        findings = List.copyOf(findings);
    }

    /**
     * How sure it is that this is the code that was meant, from 0 to 1: 1 for a credit code whose both check characters fit (chance
     * lets one of 341 do so), 0.9 for a number with a single check that fits, 0.5 for a credit code of which one of two fits, 0.2
     * where no check fits, 0 for what is no code.
     */
    public double certainty() {
        boolean outer = !findings.contains(CodeFinding.CHECK_CHARACTER_WRONG);
        boolean inner = !findings.contains(CodeFinding.ORGANISATION_CHECK_WRONG);
        if (kind == CodeKind.UNREADABLE || findings.contains(CodeFinding.ILLEGAL_CHARACTER)) {
            return 0;
        }
        if (valid) {
            return kind == CodeKind.USCC ? 1 : 0.9;
        }
        return kind == CodeKind.USCC && (outer || inner) ? 0.5 : 0.2;
    }
}
