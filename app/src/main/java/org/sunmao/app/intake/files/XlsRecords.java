package org.sunmao.app.intake.files;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;

/**
 * Walks over the records of a binary workbook and parses only those a visitor asks for, so that a pass over a large file for a
 * few of them costs little.
 */
final class XlsRecords {

    private XlsRecords() {}

    /** Gets to see the records of the workbook (sheet −1) and of its sheets, those of embedded charts left out. */
    interface Visitor {

        /** The beginning of a sheet, with its type as in {@link BOFRecord#getType()}. */
        void sheet(int sheet, int type);

        /** A record; what of it is not read is skipped. Answers whether more is wanted. */
        boolean record(int sheet, RecordInputStream in);

        /** The end of a sheet; answers whether more is wanted. */
        boolean endOfSheet(int sheet);
    }

    static void visit(InputStream workbook, Visitor visitor) throws IOException {
        RecordInputStream in = new RecordInputStream(workbook);
        int depth = 0;
        int sheet = -1;
        boolean more = true;
        while (more && in.hasNextRecord()) {
            in.nextRecord();
            switch (in.getSid()) {
                case FilePassRecord.sid -> throw new UnreadableFileException("file.encrypted");
                case BOFRecord.sid -> {
                    int type = new BOFRecord(in).getType();
                    if (++depth == 1 && type != BOFRecord.TYPE_WORKBOOK) {
                        visitor.sheet(++sheet, type);
                    }
                }
                case EOFRecord.sid -> more = depth-- != 1 || visitor.endOfSheet(sheet);
                default -> more = depth != 1 || visitor.record(sheet, in);
            }
            in.readRemainder();
        }
    }
}
