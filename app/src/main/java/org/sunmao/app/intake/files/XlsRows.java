package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** Second pass over a binary workbook: the rows of one sheet. */
final class XlsRows extends XlsListener {

    private final int wanted;
    private final Predicate<RawRow> consumer;
    private final List<Integer> cellFormats = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean from1904;

    private int row = -1;
    private List<RawCell> cells = new ArrayList<>();
    private int formulaColumn = -1;

    XlsRows(int wanted, Predicate<RawRow> consumer) {
        this.wanted = wanted;
        this.consumer = consumer;
    }

    @Override
    void record(int sheet, Record each) {
        if (sheet < 0) {
            global(each);
        } else if (sheet == wanted) {
            content(each);
        }
    }

    private void global(Record each) {
        if (each instanceof SSTRecord table) {
            strings = table;
        } else if (each instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (each instanceof ExtendedFormatRecord style) {
            cellFormats.add((int) style.getFormatIndex());
        } else if (each instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    private void content(Record each) {
        if (each instanceof StringRecord text) {
            if (formulaColumn >= 0) {
                put(formulaColumn, RawCell.text(text.getString()));
                formulaColumn = -1;
            }
        } else if (each instanceof CellValueRecordInterface cell) {
            turnTo(cell.getRow());
            RawCell raw = cell(each, cell);
            if (raw.worthKeeping()) {
                put(cell.getColumn(), raw);
            }
        }
    }

    private void turnTo(int next) {
        if (next != row) {
            flush();
            row = next;
        }
    }

    private void put(int column, RawCell cell) {
        while (cells.size() <= column) {
            cells.add(RawCell.EMPTY);
        }
        cells.set(column, cell);
    }

    private RawCell cell(Record each, CellValueRecordInterface cell) {
        if (each instanceof NumberRecord number) {
            return number(number.getValue(), cell);
        } else if (each instanceof RKRecord number) {
            return number(number.getRKNumber(), cell);
        } else if (each instanceof LabelSSTRecord label && strings != null) {
            return RawCell.text(strings.getString(label.getSSTIndex()).getString());
        } else if (each instanceof LabelRecord label) {
            return RawCell.text(label.getValue());
        } else if (each instanceof BoolErrRecord value) {
            return value.isError() ? error(value.getErrorValue()) : flag(value.getBooleanValue());
        } else if (each instanceof FormulaRecord formula) {
            return formula(formula);
        }
        return RawCell.EMPTY;
    }

    private RawCell formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            formulaColumn = formula.getColumn();
            return RawCell.EMPTY;
        }
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case BOOLEAN -> flag(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            default -> number(formula.getValue(), formula);
        };
    }

    private RawCell number(double value, CellValueRecordInterface cell) {
        if (!Double.isFinite(value)) {
            return RawCell.EMPTY;
        }
        int style = cell.getXFIndex();
        int format = style >= 0 && style < cellFormats.size() ? cellFormats.get(style) : 0;
        return CellText.number(BigDecimal.valueOf(value), format, formats.get(format), from1904);
    }

    private static RawCell flag(boolean value) {
        return RawCell.of(value ? "TRUE" : "FALSE", RawCell.Type.BOOLEAN);
    }

    private static RawCell error(byte code) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
        return RawCell.noted("formula.error", text);
    }

    @Override
    void endSheet(int sheet) {
        if (sheet == wanted) {
            flush();
            throw new Enough();
        }
    }

    private void flush() {
        List<RawCell> done = cells;
        cells = new ArrayList<>();
        formulaColumn = -1;
        if (!done.isEmpty() && !consumer.test(new RawRow(row + 1, done, false))) {
            throw new Enough();
        }
    }
}
