package org.sunmao.linkage.region;

/**
 * A province, prefecture or county.
 *
 * @param code six digits of GB/T 2260
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

    /** The part of the code that says something: 37, 3702, 370202. Regions inside this one have it as prefix. */
    public String prefix() {
        return code.substring(0, (level.ordinal() + 1) * 2);
    }

    /** True where this region contains the other, is contained in it, or is the same. */
    public boolean compatibleWith(Region other) {
        String a = prefix();
        String b = other.prefix();
        return a.startsWith(b) || b.startsWith(a);
    }

    /** True where the other region lies inside this one and is not the same. */
    public boolean contains(Region other) {
        return other.code.startsWith(prefix()) && other.level.ordinal() > level.ordinal();
    }
}
