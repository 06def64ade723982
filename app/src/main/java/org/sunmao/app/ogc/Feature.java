package org.sunmao.app.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature.
 *
 * @param number the number in its id
 * @param geometry GeoJSON in WGS 84; null when nobody says where it is
 * @param properties by name, in their order
 */
public record Feature(
        FeatureType type, long number, @Nullable String geometry, Map<String, @Nullable Object> properties) {

    public Feature {
        properties = new LinkedHashMap<>(properties);
    }

    /** Its id in addresses. */
    public String id() {
        return type.letter() + Long.toString(number);
    }

    /** A property in words; null when it is not known. */
    public @Nullable String said(String property) {
        Object value = properties.get(property);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
