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

    /** How much of the code says something: 37, 3702, 370202. Regions inside this one begin with that. */
    private int digits() {
        return (level.ordinal() + 1) * 2;
    }

    /**
     * True where this region contains the other, is contained in it, or is the same. Of an unlisted region only the name is known:
     * it may lie in any region of a higher rank, and where it shares a character with one of its own rank it may be a slip for that.
     */
    public boolean compatibleWith(Region other) {
        if (!isListed() || !other.isListed()) {
            return level != other.level || sharesCharacter(shortName, other.shortName);
        }
        return code.regionMatches(0, other.code, 0, Math.min(digits(), other.digits()));
    }

    private static boolean sharesCharacter(String a, String b) {
        for (int i = 0; i < a.length(); i++) {
            if (b.indexOf(a.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** True where the other region lies inside this one and is not the same. */
    public boolean contains(Region other) {
        return isListed() && other.level.ordinal() > level.ordinal() && other.code.regionMatches(0, code, 0, digits());
    }
}
