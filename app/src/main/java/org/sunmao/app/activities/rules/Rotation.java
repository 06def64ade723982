package org.sunmao.app.activities.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is host of a conference whose regions take turns. */
public final class Rotation {

    private Rotation() {}

    /**
     * The host of the next edition: whoever follows the last host in the order, after the last the first. The first region where there was none, or where the last host
     * is none of them any more.
     *
     * @param last the host of the last edition that was not cancelled; null for none
     */
    public static String next(List<String> regions, @Nullable String last) {
        int at = last == null ? -1 : regions.indexOf(last);
        return regions.get((at + 1) % regions.size());
    }
}
