package org.sunmao.linkage.code;

import java.util.List;

/** Reads the unified social credit code and its forerunners. */
public final class CreditCode {
    private CreditCode() {}

    /** Reads any text; never throws. */
    public static CodeReading read(String text) {
        return new CodeReading(CodeKind.UNREADABLE, text, false, List.of(), null);
    }
}
