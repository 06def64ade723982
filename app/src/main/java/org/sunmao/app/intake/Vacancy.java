package org.sunmao.app.intake;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a let unit from a vacant one, from one that is let on paper, and from one of which the row says none of these. How a row says so stands
 * in its field {@code occupancy-state}: {@code let}, {@value #MOVED_IN}, {@value #COMMITTED}, {@code vacant}, {@code unknown}.
 */
public final class Vacancy {

    /** The row says that the tenant has not moved in yet. */
    public static final String COMMITTED = "committed";

    /** The row says that the tenant is there, whenever the lease begins. */
    public static final String MOVED_IN = "moved-in";

    private static final Pattern SIGNED = Pattern.compile("已?签约(未(入驻|进场|起租))?|已?预租|已?预定|待(入驻|进场|起租)|签约待.*|已签待.*");
    private static final Pattern THERE = Pattern.compile("装修中?|已?入驻|已进场|使用中|在用|办公中|经营中");

    private static final Pattern VACANT = Pattern.compile(
            "空置|空闲|闲置|待租|待售|招租|招商中|待招商|未租|未出租|未入驻|空房|空铺|vacant|empty|to let|available", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_EMPTY = Pattern.compile("空|无|暂无|[-—/]+");

    private Vacancy() {}

    /** Replaces the words of the row by one of the room's own. */
    static void settle(Map<String, String> fields) {
        String tenant = fields.get("tenant-name");
        String state = fields.get("occupancy-state");
        if (saysVacant(tenant) || (saysVacant(state) && tenant == null)) {
            fields.put("occupancy-state", "vacant");
            fields.remove("tenant-name");
        } else if (tenant != null) {
            fields.put("occupancy-state", taken(state));
        } else {
            fields.put("occupancy-state", saysVacant(fields.get("remark")) ? "vacant" : "unknown");
        }
    }

    /** Whether a row of this state names a tenant, there or to come. */
    static boolean namesTenant(@Nullable String state) {
        return "let".equals(state) || MOVED_IN.equals(state) || COMMITTED.equals(state);
    }

    private static String taken(@Nullable String state) {
        String words = state == null ? "" : state.strip();
        if (SIGNED.matcher(words).matches()) {
            return COMMITTED;
        }
        return THERE.matcher(words).matches() ? MOVED_IN : "let";
    }

    private static boolean saysVacant(@Nullable String text) {
        return text != null
                && (ONLY_EMPTY.matcher(text.strip()).matches()
                        || VACANT.matcher(text).find() && text.strip().length() <= 12);
    }
}
