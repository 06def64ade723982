package org.sunmao.linkage.name;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;

/**
 * A name, as read. Reading never fails: what fits nowhere is left in the trade name, or in the asides where it stood in
 * brackets; a text of more than 400 characters is left in the trade name as a whole. Two readings are equal where all their parts are. The forms for comparing are worked out when first asked for, and
 * once.
 */
public final class CompanyName {
    private final NameParts parts;

    // Threads may race to work these out: they come to the same text.
    private @Nullable String place;
    private @Nullable String canonical;
    private @Nullable String withoutPlace;
    private @Nullable String leftover;

    CompanyName(NameParts parts) {
        this.parts = parts;
    }

    /** Reads a name; any text is allowed, and nothing throws. */
    public static CompanyName read(String text) {
        return read(text, LocalRegions.NONE);
    }

    /** Reads a name in a town whose own places are known besides those of the list of regions. */
    public static CompanyName read(String text, LocalRegions places) {
        return new NameParser(text, places).parse();
    }

    /** The whole name in plain characters, see {@link org.sunmao.linkage.text.Folding}. */
    public String folded() {
        return parts.folded();
    }

    /** The regions that the head office's name names, in the order of the text. */
    public List<Region> regions() {
        return parts.regions();
    }

    /** Smaller or other places it names, such as a town, a development zone or a country. */
    public List<String> localities() {
        return parts.localities();
    }

    /** The trade name 字号; empty where the name has none. */
    public String tradeName() {
        return parts.tradeName();
    }

    /** The words for the line of business 行业; empty where there are none. */
    public String trade() {
        return parts.trade();
    }

    /** The class of the legal form. */
    public LegalForm form() {
        return parts.form();
    }

    /** The words of the legal form; empty where there are none. */
    public String formText() {
        return parts.formText();
    }

    /** True where the name says 集团. */
    public boolean group() {
        return parts.group();
    }

    /** The branch, or null for the name of a whole enterprise. */
    public @Nullable Branch branch() {
        return parts.branch();
    }

    /** What a map adds: a gate, a road, a car park. */
    public List<String> sites() {
        return parts.sites();
    }

    /** Other remarks in brackets. */
    public List<String> asides() {
        return parts.asides();
    }

    /** Trade name and trade together: what is left when places, form, brackets and branch are gone. */
    public String core() {
        return trade().isEmpty() ? tradeName() : tradeName().concat(trade());
    }

    /** What tells the enterprise from others: the trade name, or the trade where there is no trade name. */
    public String distinctive() {
        return tradeName().isEmpty() ? trade() : tradeName();
    }

    /** The short names of the places, in the order of the text. */
    public String place() {
        String text = place;
        if (text == null) {
            text = shortNames(false).concat(String.join("", localities()));
            place = text;
        }
        return text;
    }

    /**
     * A form in which two spellings of one registered name are equal: places sorted, brackets gone, 有限责任公司 as
     * 有限公司. Gates and other remarks do not take part.
     */
    public String canonical() {
        String text = canonical;
        if (text == null) {
            text = shortNames(true) + '|' + withoutPlace();
            canonical = text;
        }
        return text;
    }

    /** The canonical form without the regions. */
    public String withoutPlace() {
        String text = withoutPlace;
        if (text == null) {
            String small = localities().size() < 2
                    ? String.join("", localities())
                    : localities().stream().sorted().collect(Collectors.joining());
            String ending = form() == LegalForm.SHOP || form() == LegalForm.FACTORY ? formText() : form().name();
            String part = branch() == null ? "" : branch().key();
            text = small + '|' + tradeName() + trade() + (group() ? "|G|" : "||") + ending + '|' + part;
            withoutPlace = text;
        }
        return text;
    }

    /** What no part of the name explains: characters inside the trade that are no trade words, and the remarks in brackets. */
    public String leftover() {
        String text = leftover;
        if (text == null) {
            text = TradeSplit.uncovered(trade()).concat(String.join("", asides()));
            leftover = text;
        }
        return text;
    }

    /**
     * How sure the reading is, from 0 to 1: the estimated share of names of that shape whose trade name is read exactly. A whole
     * name of place, trade name of two to four characters, trade and form has {@value NameCertainty#USUAL}; what is missing, left
     * over or mended takes from it by a factor each, see {@link NameCertainty}.
     */
    public double certainty() {
        return NameCertainty.of(this, parts.mended());
    }

    private String shortNames(boolean sorted) {
        if (regions().isEmpty()) {
            return "";
        }
        if (regions().size() == 1) {
            return regions().get(0).shortName();
        }
        var names = regions().stream().map(Region::shortName);
        return (sorted ? names.sorted() : names).collect(Collectors.joining());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompanyName name && parts.equals(name.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.toString().replaceFirst("NameParts", "CompanyName");
    }
}
