package org.sunmao.app.resolution;

import java.util.Set;

/**
 * Who may found a subject: a row of the register or of the building list founds a confirmed one, some others a provisional one,
 * which is counted apart. Whatever else matches nothing stays unlinked.
 */
final class LinkingRules {

    private static final Set<String> PROVISIONAL_ENTERPRISES = Set.of("tenants", "tax", "places", "large-firms");
    private static final Set<String> PROVISIONAL_BUILDINGS = Set.of("tenants");

    private LinkingRules() {}

    static boolean foundsConfirmed(MentionKind kind, String sourceKind) {
        return sourceKind.equals(kind == MentionKind.BUILDING ? "buildings" : "register");
    }

    /** Whether a mention of a source of this kind founds a subject, confirmed or provisional. */
    static boolean founds(MentionKind kind, String sourceKind, boolean named) {
        Set<String> provisional = kind == MentionKind.BUILDING ? PROVISIONAL_BUILDINGS : PROVISIONAL_ENTERPRISES;
        return foundsConfirmed(kind, sourceKind) || named && provisional.contains(sourceKind);
    }
}
