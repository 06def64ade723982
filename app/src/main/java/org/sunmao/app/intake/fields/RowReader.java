package org.sunmao.app.intake.fields;

import java.util.List;
import org.sunmao.app.intake.files.SourceRow;

/** Reads rows by a mapping. Never throws for what stands in a row. */
public final class RowReader {

    /**
     * Reads one row. It is refused when it lacks what {@link SourceKind#requirements()} asks for.
     *
     * @param headers of the sheet the row is from
     */
    public RowReading read(ColumnMapping mapping, List<String> headers, SourceRow row) {
        throw new UnsupportedOperationException("being written");
    }
}
