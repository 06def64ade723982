package org.sunmao.app.intake.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of sources as people type them. */
final class SourceCodes {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private SourceCodes() {}

    /** The code in lower case; empty when it has other characters than letters, digits and hyphens, or is too short or long. */
    static Optional<String> read(@Nullable String typed) {
        String code = typed == null ? "" : typed.strip().toLowerCase(java.util.Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
