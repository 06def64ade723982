package org.sunmao.app.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.fields.Field;

/**
 * One column of a file, as the person sees it who says what it means.
 *
 * @param index its 0-based position
 * @param header its header
 * @param samples the first different texts in it, personal data masked
 * @param field what it is taken for, null for nothing
 * @param unit the unit of bare numbers in it, null when none is said
 */
public record ColumnLine(
        int index,
        String header,
        List<String> samples,
        @Nullable Field field,
        @Nullable String unit) {

    /** Whether this field is the one it is taken for. */
    public boolean means(Field other) {
        return field == other;
    }
}
