package org.sunmao.linkage.code;

/** What kind of number a text holds. */
public enum CodeKind {
    /** Unified social credit code, 18 characters, GB 32100-2015. */
    USCC,
    /** Older registration number of a business licence, 15 digits. */
    REGISTRATION_15,
    /** Organisation code, 9 characters, GB 11714-1997. */
    ORGANISATION_9,
    /** None of these. */
    UNREADABLE
}
