package org.sunmao.linkage.region;

/**
 * A region's name found in a text.
 *
 * @param region the region
 * @param length how many characters of the text name it
 * @param decided false where other regions share the name and the context did not choose
 */
public record RegionMatch(Region region, int length, boolean decided) {}
