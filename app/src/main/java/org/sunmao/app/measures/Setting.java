package org.sunmao.app.measures;

import java.util.List;

/**
 * A choice that districts make differently and that figures depend on. Its words are messages: {@code measures.setting.<id>.name},
 * {@code .why} and {@code .value.<value>}.
 *
 * @param id stable id, as in addresses, such as {@code registration-by}
 * @param values the values it may have
 * @param standard the value that holds until the district chooses
 */
public record Setting(String id, List<String> values, String standard) {

    public Setting {
        values = List.copyOf(values);
        if (!id.matches("[a-z0-9-]+") || !values.contains(standard)) {
            throw new IllegalArgumentException("not a setting: " + id + " " + values + " " + standard);
        }
    }

    /** The choice among versions of a measure's formula. */
    public static Setting ofVersions(String measure, List<Integer> versions) {
        return new Setting(
                "version-" + measure,
                versions.stream().map(Object::toString).toList(),
                versions.get(0).toString());
    }

    /** Start of the keys of this setting's messages. */
    public String messages() {
        return "measures.setting." + id;
    }
}
