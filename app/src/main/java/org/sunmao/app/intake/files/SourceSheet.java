package org.sunmao.app.intake.files;

import java.util.List;
import java.util.function.Consumer;

/** One table of a file. Sheets without content are not among the sheets of a file. */
public interface SourceSheet {

    /** 0-based position among all sheets of the file, the empty ones counted too. */
    int index();

    /** The name on the tab; for text files the file name without its extension. */
    String name();

    /** The lines above the header: titles, units, dates of filling in. */
    List<String> titleLines();

    /** 1-based number of the (last) header row; 0 when the table has no header. */
    int headerRow();

    /**
     * One text per column, all different. The rows of a header of several rows are joined with {@code /}; a column without a
     * header is called by its letter.
     */
    List<String> headers();

    /** The cells of the first rows that say something, read without going through the whole sheet. */
    List<List<String>> sample(int rows);

    /**
     * Hands over every row below the header that is not blank, in file order. May be called again.
     *
     * @throws UnreadableFileException if the file turns out to be damaged or too large on the way
     */
    void forEachRow(Consumer<SourceRow> consumer);
}
