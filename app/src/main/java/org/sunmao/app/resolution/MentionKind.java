package org.sunmao.app.resolution;

import java.util.Locale;

/** What a mention may be a mention of. Units are named within their building and need no linkage. */
public enum MentionKind {
    BUILDING,
    ENTERPRISE;

    /** As the database has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
