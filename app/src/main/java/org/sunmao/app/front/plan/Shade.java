package org.sunmao.app.front.plan;

/**
 * A class of units within a theme.
 *
 * @param key stable code, {@code vacant} and {@code unknown} in every theme
 * @param label in words
 */
public record Shade(String key, Tint tint, String label) {

    static final String VACANT = "vacant";
    static final String UNKNOWN = "unknown";
}
