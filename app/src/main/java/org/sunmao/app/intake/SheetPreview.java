package org.sunmao.app.intake;

import java.util.List;
import org.sunmao.app.intake.fields.ColumnMapping;

/**
 * One sheet of a file that waits for a person's word on what its columns mean.
 *
 * @param index its 0-based position in the file
 * @param name the name on its tab
 * @param headerRow 1-based number of the row taken for the header, 0 when there is none
 * @param titleLines what stands above the header
 * @param headers its columns
 * @param rows the first rows below the header, cells aligned with the headers
 * @param mapping what the columns are suggested to mean; may lack what is required
 */
public record SheetPreview(
        int index,
        String name,
        int headerRow,
        List<String> titleLines,
        List<String> headers,
        List<List<String>> rows,
        ColumnMapping mapping) {}
