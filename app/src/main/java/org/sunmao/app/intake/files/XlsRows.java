package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** Further passes over a binary workbook: the rows of one sheet. */
final class XlsRows implements XlsRecords.Visitor {

    private final int wanted;
    private final XlsOutline outline;
    private final NumberCells numbers;
    private final Predicate<RawRow> consumer;

    private int row = -1;
    private List<RawCell> cells = new ArrayList<>();
    private int formulaColumn = -1;
    private boolean more = true;

    XlsRows(int wanted, XlsOutline outline, Predicate<RawRow> consumer) {
        this.wanted = wanted;
        this.outline = outline;
        this.numbers = outline.numberCells();
        this.consumer = consumer;
    }

    @Override
    public void sheet(int sheet, int type) {
        // Sheets are known from the outline.
    }

    @Override
    public boolean endOfSheet(int sheet) {
        if (sheet == wanted) {
            flush();
        }
        return sheet < wanted;
    }

    @Override
    public boolean record(int sheet, RecordInputStream in) {
        if (sheet == wanted) {
            content(in);
        }
        return more;
    }

    private void content(RecordInputStream in) {
        switch (in.getSid()) {
            case LabelSSTRecord.sid -> {
                LabelSSTRecord label = new LabelSSTRecord(in);
                put(label, RawCell.text(outline.string(label.getSSTIndex())));
            }
            case LabelRecord.sid -> {
                LabelRecord label = new LabelRecord(in);
                put(label, RawCell.text(label.getValue()));
            }
            case NumberRecord.sid -> {
                NumberRecord number = new NumberRecord(in);
                put(number, number(number.getValue(), number.getXFIndex()));
            }
            case RKRecord.sid -> {
                RKRecord number = new RKRecord(in);
                put(number, number(number.getRKNumber(), number.getXFIndex()));
            }
            case MulRKRecord.sid -> several(new MulRKRecord(in));
            case BoolErrRecord.sid -> {
                BoolErrRecord value = new BoolErrRecord(in);
                put(value, value.isError() ? error(value.getErrorValue()) : flag(value.getBooleanValue()));
            }
            case FormulaRecord.sid -> formula(new FormulaRecord(in));
            case StringRecord.sid -> {
                if (formulaColumn >= 0) {
                    put(row, formulaColumn, RawCell.text(new StringRecord(in).getString()));
                }
            }
            default -> {
                // Formats, drawings, names: nothing that a row says.
            }
        }
    }

    private void several(MulRKRecord numberRow) {
        for (int i = 0; i < numberRow.getNumColumns(); i++) {
            put(
                    numberRow.getRow(),
                    numberRow.getFirstColumn() + i,
                    number(numberRow.getRKNumberAt(i), numberRow.getXFAt(i)));
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            put(formula, RawCell.EMPTY);
            formulaColumn = formula.getColumn();
            return;
        }
        put(
                formula,
                switch (formula.getCachedResultTypeEnum()) {
                    case BOOLEAN -> flag(formula.getCachedBooleanValue());
                    case ERROR -> error(formula.getCachedErrorValue());
                    default -> number(formula.getValue(), formula.getXFIndex());
                });
    }

    private void put(CellValueRecordInterface place, RawCell cell) {
        put(place.getRow(), place.getColumn(), cell);
    }

    private void put(int rowIndex, int column, RawCell cell) {
        formulaColumn = -1;
        if (rowIndex != row) {
            flush();
            row = rowIndex;
        }
        if (cell.worthKeeping() && column >= 0) {
            while (cells.size() <= column) {
                cells.add(RawCell.EMPTY);
            }
            cells.set(column, cell);
        }
    }

    private RawCell number(double value, int style) {
        if (!Double.isFinite(value)) {
            return RawCell.EMPTY;
        }
        int format = outline.formatId(style);
        return numbers.cell(BigDecimal.valueOf(value), format, outline.format(format));
    }

    private static RawCell flag(boolean value) {
        return RawCell.of(value ? "TRUE" : "FALSE", RawCell.Type.BOOLEAN);
    }

    private static RawCell error(int code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
        return RawCell.noted("formula.error", text);
    }

    private void flush() {
        List<RawCell> done = cells;
        cells = new ArrayList<>();
        if (more && !done.isEmpty()) {
            more = consumer.test(new RawRow(row + 1, done, false));
        }
    }
}
