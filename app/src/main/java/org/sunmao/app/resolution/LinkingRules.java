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

    static boolean foundsProvisional(MentionKind kind, ActiveMention mention) {
        Set<String> kinds = kind == MentionKind.BUILDING ? PROVISIONAL_BUILDINGS : PROVISIONAL_ENTERPRISES;
        return kinds.contains(mention.sourceKind()) && mention.field("name") != null;
    }
}
