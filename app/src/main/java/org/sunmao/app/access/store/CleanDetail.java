package org.sunmao.app.access.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;

/** What may stand in the record: secrets are left out whatever a caller says, telephone and identity numbers are masked. */
final class CleanDetail {

    private static final Set<String> SECRETS = Set.of("password", "token", "secret", "_csrf", "otp", "authorization");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{40,128}");

    private CleanDetail() {}

    static Map<String, @Nullable Object> of(Map<?, ?> values) {
        var clean = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((name, value) -> {
            String key = String.valueOf(name);
            if (!SECRETS.contains(key.toLowerCase(Locale.ROOT))) {
                clean.put(Masking.text(key), value(value));
            }
        });
        return clean;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof String text) {
            // PostgreSQL keeps no U+0000 in jsonb; a hash of digits is no telephone number.
            return HASH.matcher(text).matches() ? text : Masking.text(text.replace('\0', '\uFFFD'));
        }
        if (value instanceof Map<?, ?> map) {
            return of(map);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(CleanDetail::value).toList();
        }
        return value;
    }
}
