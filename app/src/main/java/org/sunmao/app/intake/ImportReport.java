package org.sunmao.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.RowProblem;

/**
 * What became of a file.
 *
 * @param status what happened
 * @param source code of the source
 * @param kind kind of its rows, empty when not even that was found out
 * @param fileName the name it came under
 * @param delivery number of the delivery: the new one, or the one that brought this very file before; null when there is none
 * @param dataDate the day that the file speaks of, null when nothing was taken in
 * @param rows how many rows it has that say something
 * @param good how many of them count
 * @param refused how many of them were refused, each with a problem that says why
 * @param problemCounts problem code to how often it occurred
 * @param problems the first problems, row by row
 * @param notes what was guessed or passed over: code and parameters, for messages
 * @param sheets what the columns of each sheet were taken for, or are suggested to be
 */
public record ImportReport(
        Status status,
        String source,
        String kind,
        String fileName,
        @Nullable Long delivery,
        @Nullable LocalDate dataDate,
        int rows,
        int good,
        int refused,
        Map<String, Integer> problemCounts,
        List<RowProblem> problems,
        List<Note> notes,
        List<SheetReading> sheets) {

    /** How many problems a report lists; all of them are with the delivery. */
    public static final int LISTED_PROBLEMS = 50;

    /** What happens to a file. */
    public enum Status {
        /** Its rows are evidence now. */
        IMPORTED,
        /** The same file is here already; nothing changed. */
        ALREADY_HERE,
        /** Somebody must say what the columns mean before anything is taken in. */
        NEEDS_CONFIRMATION,
        /** It cannot be read as a table, or not as this source's; nothing was taken in. */
        REFUSED
    }

    /** Something to know about the file: a message code and what to fill in. */
    public record Note(String code, Map<String, String> parameters) {}

    /**
     * How a sheet was read.
     *
     * @param name its name
     * @param headerRow number of the header row in the file
     * @param headers its columns
     * @param mapping JSON of what they mean
     * @param missing codes of what no column was found for
     * @param used whether its rows were taken in
     */
    public record SheetReading(
            String name, int headerRow, List<String> headers, String mapping, List<String> missing, boolean used) {}
}
