package org.sunmao.app.measures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The district's choices that one figure is made by.
 *
 * @param chosen by id of the setting; a setting that is not among them has its standard value
 */
public record Settings(Map<String, Chosen> chosen) {

    /** Nobody has chosen anything. */
    public static final Settings STANDARD = new Settings(Map.of());

    public Settings {
        chosen = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /** The value of this setting. */
    public String value(Setting setting) {
        Chosen one = chosen.get(setting.id());
        return one == null ? setting.standard() : one.value();
    }

    /** The same, but for one setting that nobody has chosen yet: to see what would be. */
    public Settings with(Setting setting, String value) {
        var other = new LinkedHashMap<>(chosen);
        other.put(setting.id(), new Chosen(setting.id(), 0, value, null, "", null, ""));
        return new Settings(other);
    }

    /** Whether both lead to the same figures. */
    boolean sayTheSameAs(Settings other) {
        return values().equals(other.values());
    }

    /** The values by setting. */
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        chosen.forEach((id, one) -> values.put(id, one.value()));
        return values;
    }
}
