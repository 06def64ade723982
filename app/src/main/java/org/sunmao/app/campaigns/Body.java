package org.sunmao.app.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * What carries a campaign.
 *
 * @param parent the body above; null for none
 * @param kind its word
 * @param region six digits (GB/T 2260)
 * @param remark where a station stands, which sector or chain it is for
 * @param open whether it still works
 */
public record Body(
        long id, @Nullable Long parent, String kind, String name, String region, String remark, boolean open) {

    /** The kinds by their words: committees, leading groups, teams, liaison stations, stations of sectors, studios of members, alliances on a chain. */
    public static final java.util.List<String> KINDS =
            java.util.List.of("committee", "leading", "team", "liaison", "sector", "studio", "alliance");

    /** The level of its region: {@code province}, {@code city} or {@code county}. */
    public String level() {
        return region.endsWith("0000") ? "province" : region.endsWith("00") ? "city" : "county";
    }
}
