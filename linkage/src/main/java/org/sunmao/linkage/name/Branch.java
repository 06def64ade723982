package org.sunmao.linkage.name;

/**
 * The part of a name that makes it the name of a branch.
 *
 * @param text the words as read, 青岛市第六分公司
 * @param key a form for comparing: without the words for a region's rank, ordinals in digits
 * @param headOffice the name of the head office as it stands in the name
 */
public record Branch(String text, String key, String headOffice) {
    /** True where one of the two says only what the other is: 分公司 beside 青岛分公司. */
    public boolean mayBe(Branch other) {
        return isUnnamed() && other.key.endsWith(key) || other.isUnnamed() && key.endsWith(other.key);
    }

    private boolean isUnnamed() {
        return NameLexicon.BRANCHES.contains(key);
    }
}
