package org.sunmao.app.scenarios;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the two lists something stands in. */
public enum Sort {
    /** 场景机会: what somebody wants done. */
    OPPORTUNITY(OpportunityKind.CODE),
    /** 场景能力: what an enterprise can do. */
    CAPABILITY(CapabilityKind.CODE);

    private final String kind;

    Sort(String kind) {
        this.kind = kind;
    }

    /** The kind of matter that carries it. */
    public String kind() {
        return kind;
    }

    /** The word in tables and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The list of this word. */
    public static Optional<Sort> find(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }

    /** The list that a kind of matter carries. */
    public static Optional<Sort> ofKind(String kind) {
        return Arrays.stream(values()).filter(sort -> sort.kind().equals(kind)).findFirst();
    }
}
