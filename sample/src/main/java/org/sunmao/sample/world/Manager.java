package org.sunmao.sample.world;

import java.util.List;

/** A property manager, who reports once a month who sits in the buildings it runs. */
public record Manager(int index, String nameZh, List<Building> buildings) {

    /** Code of its source, for example {@code tenants-07}. */
    public String code() {
        return String.format("tenants-%02d", index + 1);
    }
}
