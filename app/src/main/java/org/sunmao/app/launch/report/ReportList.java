package org.sunmao.app.launch.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a report needs it: what it is called, how its columns were read, and its rows as they came. */
public interface ReportList {

    /** The file's name, without its folder. */
    String file();

    /** How many rows were compared. */
    int rows();

    /** How many rows said nothing that could be compared. */
    int silent();

    /** Whether others were held against it. */
    boolean register();

    /** What names the row in its list. */
    String id(int row);

    /** What names the rows of a list, as it stands there. */
    interface Ids {
        /** How many rows there are. */
        int rows();

        /** What names a row. */
        String id(int row);
    }

    /** What a reader knows the row by; empty where it says nothing of that kind. */
    String name(int row);

    /** The row as it came, field by field, masked where it must be; what a row does not say is left out. */
    List<Cell> cells(int row);

    /** How its columns were read. */
    List<ColumnLine> columns();

    /** What its codes are; null where it is no list of enterprises. */
    @Nullable
    CodeCounts codes();

    /** How well names, addresses and so on were understood; of long lists by a sample. */
    List<Understood> understood();

    /**
     * One field of a row.
     *
     * @param label what the field is
     * @param value as it is shown
     * @param plain as it came; never to be shown, but two masked values may look alike and be different
     */
    record Cell(String label, String value, String plain) {}

    /**
     * How a column was read.
     *
     * @param header as it stands in the file, with its sheet where it has several
     * @param meaning what it was taken for; empty where nothing was read from it
     * @param rows cells there are
     * @param filled cells that hold anything
     * @param read cells that were understood
     * @param example some of its cells; empty where they are not shown
     * @param remarks what was noted about its cells
     */
    record ColumnLine(
            String header, String meaning, long rows, long filled, long read, String example, List<String> remarks) {

        /** Whether anything was read from it. */
        public boolean used() {
            return !meaning.isEmpty();
        }
    }

    /**
     * What stands in the column of codes.
     *
     * @param valid unified social credit codes whose check characters fit
     * @param older registration numbers and organisation codes that fit
     * @param invalid what is none, or does not fit
     * @param missing rows without any
     */
    record CodeCounts(long valid, long older, long invalid, long missing) {}

    /**
     * How well one kind of value was understood.
     *
     * @param label what was read
     * @param seen values that were looked at
     * @param certainty mean certainty of the readings, 0 to 1
     * @param leftover values of which a piece was not understood
     * @param example such pieces; empty where there are none or they are not shown
     */
    record Understood(String label, long seen, double certainty, long leftover, String example) {}
}
