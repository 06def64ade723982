package org.sunmao.app.secrecy.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Purpose;
import org.sunmao.app.access.PurposeKind;

/**
 * The page on which a purpose is stated.
 *
 * @param open the purpose that is open, null when none is
 * @param back the page to come back to, a path of this site
 * @param kind what was chosen
 * @param sentence what was typed
 * @param opens {@code personal}, {@code tax} or {@code both}
 * @param problem what is wrong with it, null when nothing is
 */
public record PurposePage(
        @Nullable Purpose open,
        String back,
        String kind,
        String sentence,
        String opens,
        @Nullable String problem) {

    /** What there is to choose from. */
    public List<String> kinds() {
        return Arrays.stream(PurposeKind.values()).map(PurposeKind::word).toList();
    }
}
