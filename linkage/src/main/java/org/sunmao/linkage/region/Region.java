package org.sunmao.linkage.region;

/**
 * A province, prefecture or county.
 *
 * @param code six digits of GB/T 2260; empty for a region that the list does not have and whose rank is all that is known
 * @param name the full name, 青岛市
 * @param shortName the name without the word for its rank, 青岛; the full name where nothing would be left to tell
 * @param level its rank
 */
public record Region(String code, String name, String shortName, Level level) {
    /** The ranks of regions. */
    public enum Level {
        /** Province, autonomous region, municipality, special administrative region. */
        PROVINCE,
        /** Prefecture-level city, prefecture, league. */
        CITY,
        /** District, county, county-level city, banner. */
        COUNTY
    }

    /** A region that only its name tells: 望海市 in an address, where the list has no such city. */
    public static Region unlisted(String name, Level level) {
        return new Region("", name, name.length() > 2 ? name.substring(0, name.length() - 1) : name, level);
    }

    /** True where the region has a code of GB/T 2260. */
    public boolean isListed() {
        return !code.isEmpty();
    }

    /** The part of the code that says something: 37, 3702, 370202. Regions inside this one have it as prefix. */
    private String prefix() {
        return code.substring(0, (level.ordinal() + 1) * 2);
    }

    /**
     * True where this region contains the other, is contained in it, or is the same. Of an unlisted region only the name is known:
     * it may lie in any region of a higher rank, and where it shares a character with one of its own rank it may be a slip for that.
     */
    public boolean compatibleWith(Region other) {
        if (!isListed() || !other.isListed()) {
            return level != other.level || shortName.chars().anyMatch(c -> other.shortName.indexOf(c) >= 0);
        }
        String a = prefix();
        String b = other.prefix();
        return a.startsWith(b) || b.startsWith(a);
    }

    /** True where the other region lies inside this one and is not the same. */
    public boolean contains(Region other) {
        return isListed() && other.code.startsWith(prefix()) && other.level.ordinal() > level.ordinal();
    }
}
