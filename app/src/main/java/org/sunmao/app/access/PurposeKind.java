package org.sunmao.app.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For what somebody may look behind masks and at tax to the fen; the words stand in the dictionary. */
public enum PurposeKind {
    /** Serving an enterprise (企业服务). */
    ENTERPRISE_SERVICE,
    /** Checking where tax comes from (税源核查). */
    TAX_SOURCE_CHECK,
    /** Checking what a source delivered (数据核对). */
    DATA_CHECK,
    /** Statistics (统计). */
    STATISTICS,
    /** Supervision and audit (督查审计). */
    INSPECTION;

    /** The word in addresses, headers and message keys, such as {@code data-check}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this word; empty when there is none. */
    public static Optional<PurposeKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
