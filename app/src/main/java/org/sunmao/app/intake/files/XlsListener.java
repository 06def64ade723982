package org.sunmao.app.intake.files;

import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;

/** Knows, while the records of a workbook pass, in which sheet they stand. */
abstract class XlsListener implements HSSFListener {

    /** Ends the reading early. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private int depth;
    private int sheet = -1;

    /** A record of the workbook itself (sheet −1) or of a sheet, charts and other embedded streams left out. */
    abstract void record(int sheet, Record each);

    /** The end of a sheet. */
    abstract void endSheet(int sheet);

    @Override
    public final void processRecord(Record each) {
        if (each instanceof BOFRecord bof) {
            depth++;
            if (depth == 1 && bof.getType() != BOFRecord.TYPE_WORKBOOK) {
                sheet++;
            }
            if (depth == 1) {
                record(sheet, each);
            }
        } else if (each instanceof EOFRecord) {
            if (depth == 1) {
                endSheet(sheet);
            }
            depth--;
        } else if (depth == 1) {
            record(sheet, each);
        }
    }
}
