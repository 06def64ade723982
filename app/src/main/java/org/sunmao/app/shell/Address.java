package org.sunmao.app.shell;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of the current page as its links need it: path and query without the switches of language and theme, which live
 * in cookies.
 *
 * @param path the path, with leading slash
 * @param query parameters in their order
 */
public record Address(String path, Map<String, List<String>> query) {

    private static final Set<String> SWITCHES = Set.of("lang", "theme");
    /** Where one is in a list; another order or filter begins at its top again. */
    private static final Set<String> PLACES = Set.of("after", "before");

    public Address {
        var kept = new LinkedHashMap<String, List<String>>();
        query.forEach((name, values) -> {
            if (!SWITCHES.contains(name)) {
                kept.put(name, List.copyOf(values));
            }
        });
        query = java.util.Collections.unmodifiableMap(kept);
    }

    /** This page as it stands. */
    public String here() {
        return written(query);
    }

    /** This page with one parameter changed, or removed when the value is null; a changed list begins at its top. */
    public String with(String name, @Nullable Object value) {
        var changed = new LinkedHashMap<>(query);
        if (!SWITCHES.contains(name)) {
            PLACES.forEach(changed::remove);
        }
        changed.remove(name);
        if (value != null) {
            changed.put(name, List.of(value.toString()));
        }
        return written(changed);
    }

    /** This page without some parameters. */
    String without(String... names) {
        var kept = new LinkedHashMap<>(query);
        List.of(names).forEach(kept::remove);
        return written(kept);
    }

    /** Another path with the query of this page, from the beginning of its list. */
    String elsewhere(String other) {
        var kept = new LinkedHashMap<>(query);
        PLACES.forEach(kept::remove);
        SWITCHES.forEach(kept::remove);
        return new Address(other, kept).here();
    }

    /** The value of a parameter; the first if there are several. */
    public @Nullable String value(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    private String written(Map<String, List<String>> parameters) {
        String text = parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }

    private static String pair(String name, String value) {
        return encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
