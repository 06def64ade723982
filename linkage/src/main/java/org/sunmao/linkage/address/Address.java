package org.sunmao.linkage.address;

import java.util.List;
import org.sunmao.linkage.region.Region;

/**
 * An address, as read. What is not named is an empty text, never null; what could not be placed is in the leftover.
 *
 * @param folded the whole text in plain characters
 * @param regions the province, prefecture and county that are named, in the order of the text
 * @param zone a development zone, an industrial park that stands where a county stands
 * @param town the street office, town or township
 * @param village the village or community
 * @param road the road; the one that the number belongs to, where several are named
 * @param number the house number: 12, 12甲, 67-69, 832弄; without 号
 * @param crossing a second road, named to say where
 * @param buildings names of buildings, estates and parks, in the order of the text
 * @param block the block 座/栋/幢/号楼 without that word: A, 3, 东
 * @param cell the 单元 without that word
 * @param unit floors and rooms
 * @param leftover what fits nowhere: directions, remarks
 */
public record Address(
        String folded,
        List<Region> regions,
        String zone,
        String town,
        String village,
        String road,
        String number,
        String crossing,
        List<String> buildings,
        String block,
        String cell,
        UnitReading unit,
        String leftover) {
    /** Takes private copies of the lists. */
    public Address {
        regions = List.copyOf(regions);
        buildings = List.copyOf(buildings);
    }

    /** Reads an address; any text is allowed, and nothing throws. */
    public static Address read(String text) {
        return new AddressParser(text).parse();
    }

    /** The name of the province, or an empty text. */
    public String province() {
        return name(Region.Level.PROVINCE);
    }

    /** The name of the prefecture or municipality, or an empty text. */
    public String city() {
        String city = name(Region.Level.CITY);
        String province = province();
        return city.isEmpty() && province.endsWith("市") ? province : city;
    }

    /** The name of the district, county or county-level city, or an empty text. */
    public String district() {
        return name(Region.Level.COUNTY);
    }

    /** Road and main number, 东海西路17; empty where either is missing. The part behind a hyphen is left out. */
    public String roadAndNumber() {
        return road.isEmpty() || number.isEmpty() ? "" : road + mainNumber();
    }

    /** The number without the part behind a hyphen: 1046 of 1046-25. */
    public String mainNumber() {
        int hyphen = number.indexOf('-');
        return hyphen < 0 ? number : number.substring(0, hyphen);
    }

    /** True where the address names something finer than a town. */
    public boolean isPrecise() {
        return !number.isEmpty() || !buildings.isEmpty() || unit.roomLabel() != null;
    }

    /**
     * How sure the reading is, 0 to 1: the share of the characters that are not left over, those of buildings whose name has no
     * word like 大厦 counted half, since whatever else stands there is filed as such. It is lowered to 0.8 by regions that do not
     * lie in each other, to 0.8 by a second road beside the one that was taken, and to 0.5 by a room on another floor
     * than the one named. 0 for an empty text.
     */
    public double certainty() {
        return AddressCertainty.of(this);
    }

    private String name(Region.Level level) {
        for (int i = regions.size() - 1; i >= 0; i--) {
            if (regions.get(i).level() == level) {
                return regions.get(i).name();
            }
        }
        return "";
    }
}
