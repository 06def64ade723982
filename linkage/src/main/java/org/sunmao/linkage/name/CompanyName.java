package org.sunmao.linkage.name;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;

/**
 * A name, as read. Reading never fails: what fits nowhere is left in the trade name, or in the asides where it stood in
 * brackets.
 *
 * @param folded the whole name in plain characters, see {@link org.sunmao.linkage.text.Folding}
 * @param regions the regions that the head office's name names, in the order of the text
 * @param localities smaller or other places it names, such as a town, a development zone or a country
 * @param tradeName the trade name 字号; empty where the name has none
 * @param trade the words for the line of business 行业; empty where there are none
 * @param form the class of the legal form
 * @param formText the words of the legal form; empty where there are none
 * @param group true where the name says 集团
 * @param branch the branch, or null for the name of a whole enterprise
 * @param sites what a map adds: a gate, a road, a car park
 * @param asides other remarks in brackets
 */
public record CompanyName(
        String folded,
        List<Region> regions,
        List<String> localities,
        String tradeName,
        String trade,
        LegalForm form,
        String formText,
        boolean group,
        @Nullable Branch branch,
        List<String> sites,
        List<String> asides) {
    /** Takes private copies of the lists. */
    public CompanyName {
        regions = List.copyOf(regions);
        localities = List.copyOf(localities);
        sites = List.copyOf(sites);
        asides = List.copyOf(asides);
    }

    /** Reads a name; any text is allowed, and nothing throws. */
    public static CompanyName read(String text) {
        return read(text, LocalRegions.NONE);
    }

    /** Reads a name in a town whose own places are known besides those of the list of regions. */
    public static CompanyName read(String text, LocalRegions places) {
        return new NameParser(text, places).parse();
    }

    /** Trade name and trade together: what is left when places, form, brackets and branch are gone. */
    public String core() {
        return tradeName + trade;
    }

    /** What tells the enterprise from others: the trade name, or the trade where there is no trade name. */
    public String distinctive() {
        return tradeName.isEmpty() ? trade : tradeName;
    }

    /** The short names of the places, in the order of the text. */
    public String place() {
        String named = regions.stream().map(Region::shortName).collect(Collectors.joining());
        return named + String.join("", localities);
    }

    /**
     * A form in which two spellings of one registered name are equal: places sorted, brackets gone, 有限责任公司 as
     * 有限公司. Gates and other remarks do not take part.
     */
    public String canonical() {
        String places = regions.stream().map(Region::shortName).sorted().collect(Collectors.joining());
        return places + '|' + withoutPlace();
    }

    /** The canonical form without the regions. */
    public String withoutPlace() {
        String small = localities.stream().sorted().collect(Collectors.joining());
        String ending = form == LegalForm.SHOP || form == LegalForm.FACTORY ? formText : form.name();
        return small + '|' + core() + '|' + (group ? "G|" : "|") + ending + '|' + (branch == null ? "" : branch.key());
    }
}
