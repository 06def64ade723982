package org.sunmao.app.intake.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Suggests what the columns of a table mean, by the words of their headers and the shapes of their values. */
public final class MappingSuggester {

    /**
     * Always suggests something, be it an empty mapping of low confidence.
     *
     * @param headers as {@link org.sunmao.app.intake.files.SourceSheet#headers()}
     * @param sampleRows some rows, cells aligned with the headers; a few hundred are enough
     * @param kindHint the kind when it is known already
     * @param remembered the mapping that was confirmed for this source before; wins for every header it knows
     */
    public Suggestion suggest(
            List<String> headers,
            List<List<String>> sampleRows,
            @Nullable SourceKind kindHint,
            @Nullable ColumnMapping remembered) {
        throw new UnsupportedOperationException("being written");
    }
}
