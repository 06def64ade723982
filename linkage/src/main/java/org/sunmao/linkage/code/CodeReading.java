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
 */
public record CodeReading(
        CodeKind kind,
        String value,
        boolean valid,
        List<CodeFinding> findings,
        @Nullable Character expected) {
    /** Takes a private copy of the findings. */
    public CodeReading {
        findings = List.copyOf(findings);
    }
}
