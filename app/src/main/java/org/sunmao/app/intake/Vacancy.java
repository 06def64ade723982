package org.sunmao.app.intake;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a let unit from a vacant one and from one of which the row says neither. */
final class Vacancy {

    private static final Pattern VACANT = Pattern.compile(
            "空置|空闲|闲置|待租|待售|招租|招商中|待招商|未租|未出租|未入驻|空房|空铺|vacant|empty|to let|available", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_EMPTY = Pattern.compile("空|无|暂无|[-—/]+");

    private Vacancy() {}

    /** Replaces the words of the row by {@code let}, {@code vacant} or {@code unknown}. */
    static void settle(Map<String, String> fields) {
        String tenant = fields.get("tenant-name");
        String state = fields.get("occupancy-state");
        if (saysVacant(tenant) || (saysVacant(state) && tenant == null)) {
            fields.put("occupancy-state", "vacant");
            fields.remove("tenant-name");
        } else if (tenant != null) {
            fields.put("occupancy-state", "let");
        } else {
            fields.put("occupancy-state", saysVacant(fields.get("remark")) ? "vacant" : "unknown");
        }
    }

    private static boolean saysVacant(@Nullable String text) {
        return text != null
                && (ONLY_EMPTY.matcher(text.strip()).matches()
                        || VACANT.matcher(text).find() && text.strip().length() <= 12);
    }
}
