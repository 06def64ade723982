package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** First pass over a binary workbook: what all sheets share, and the merged regions, which stand behind the rows of their sheet. */
final class XlsOutline implements XlsRecords.Visitor {

    /** A sheet in the order of its stream. */
    record Entry(int index, String name, boolean hidden, boolean worksheet, List<MergedRegion> merges) {}

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<List<MergedRegion>> merges = new ArrayList<>();
    private final List<Boolean> worksheets = new ArrayList<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean from1904;

    @Override
    public void sheet(int sheet, int type) {
        if (type == BOFRecord.TYPE_EXCEL_4_MACRO) {
            throw new UnreadableFileException("file.macro");
        }
        merges.add(new ArrayList<>());
        worksheets.add(type == BOFRecord.TYPE_WORKSHEET);
    }

    @Override
    public boolean record(int sheet, RecordInputStream in) {
        switch (in.getSid()) {
            case BoundSheetRecord.sid -> bound.add(new BoundSheetRecord(in));
            case SSTRecord.sid -> strings = new SSTRecord(in);
            case FormatRecord.sid -> {
                FormatRecord format = new FormatRecord(in);
                formats.put(format.getIndexCode(), format.getFormatString());
            }
            case ExtendedFormatRecord.sid -> cellFormats.add((int) new ExtendedFormatRecord(in).getFormatIndex());
            case DateWindow1904Record.sid -> from1904 = new DateWindow1904Record(in).getWindowing() == 1;
            case MergeCellsRecord.sid -> merge(sheet, new MergeCellsRecord(in));
            default -> {
                // Everything else is of no interest here.
            }
        }
        return true;
    }

    private void merge(int sheet, MergeCellsRecord record) {
        for (int i = 0; i < record.getNumAreas() && sheet >= 0; i++) {
            CellRangeAddress area = record.getAreaAt(i);
            merges.get(sheet)
                    .add(new MergedRegion(
                            area.getFirstRow() + 1,
                            area.getLastRow() + 1,
                            area.getFirstColumn(),
                            area.getLastColumn()));
        }
    }

    @Override
    public boolean endOfSheet(int sheet) {
        return true;
    }

    NumberCells numberCells() {
        return new NumberCells(from1904);
    }

    /** Id of the number format of a cell style. */
    int formatId(int style) {
        return style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
    }

    @Nullable
    String format(int formatId) {
        return formats.get(formatId);
    }

    String string(int index) {
        return strings != null && index >= 0 && index < strings.getNumUniqueStrings()
                ? strings.getString(index).getString()
                : "";
    }

    List<Entry> entries() {
        List<BoundSheetRecord> ordered = Arrays.asList(BoundSheetRecord.orderByBofPosition(bound));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < merges.size(); i++) {
            boolean named = i < ordered.size();
            String name = named ? ordered.get(i).getSheetname() : "Sheet" + (i + 1);
            boolean hidden =
                    named && (ordered.get(i).isHidden() || ordered.get(i).isVeryHidden());
            entries.add(new Entry(i, name, hidden, worksheets.get(i), merges.get(i)));
        }
        return entries;
    }
}
