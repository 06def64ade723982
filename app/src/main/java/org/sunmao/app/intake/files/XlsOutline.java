package org.sunmao.app.intake.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.util.CellRangeAddress;

/** First pass over a binary workbook: the sheets and their merged regions. */
final class XlsOutline extends XlsListener {

    /** A sheet in the order of its stream. */
    record Entry(int index, String name, boolean hidden, boolean worksheet, List<MergedRegion> merges) {}

    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<List<MergedRegion>> merges = new ArrayList<>();
    private final Set<Integer> worksheets = new HashSet<>();

    @Override
    void record(int sheet, Record each) {
        if (each instanceof BoundSheetRecord name) {
            bound.add(name);
        } else if (each instanceof BOFRecord bof && sheet >= 0) {
            regions(sheet);
            if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
                worksheets.add(sheet);
            }
        } else if (each instanceof MergeCellsRecord merged && sheet >= 0) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                regions(sheet)
                        .add(new MergedRegion(
                                area.getFirstRow() + 1,
                                area.getLastRow() + 1,
                                area.getFirstColumn(),
                                area.getLastColumn()));
            }
        }
    }

    private List<MergedRegion> regions(int sheet) {
        while (merges.size() <= sheet) {
            merges.add(new ArrayList<>());
        }
        return merges.get(sheet);
    }

    @Override
    void endSheet(int sheet) {
        // Nothing ends with a sheet: names stand before the first one.
    }

    List<Entry> entries() {
        List<BoundSheetRecord> ordered = Arrays.asList(BoundSheetRecord.orderByBofPosition(bound));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < merges.size(); i++) {
            boolean named = i < ordered.size();
            String name = named ? ordered.get(i).getSheetname() : "Sheet" + (i + 1);
            boolean hidden =
                    named && (ordered.get(i).isHidden() || ordered.get(i).isVeryHidden());
            entries.add(new Entry(i, name, hidden, worksheets.contains(i), merges.get(i)));
        }
        return entries;
    }
}
