package org.sunmao.app.intake.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Cells of Office Open XML workbooks as text. */
final class XlsxCells {

    private XlsxCells() {}

    static RawRow row(Row row, NumberCells numbers) {
        List<RawCell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            @Nullable Cell cell = row.getCell(column);
            RawCell raw = cell == null ? RawCell.EMPTY : cell(cell, numbers);
            if (raw.worthKeeping()) {
                while (cells.size() < column) {
                    cells.add(RawCell.EMPTY);
                }
                cells.add(raw);
            }
        }
        return new RawRow(row.getRowNum(), cells, false);
    }

    private static RawCell cell(Cell cell, NumberCells numbers) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            Integer id = cell.getDataFormatId();
            return numbers.cell(number, id == null ? 0 : id, cell.getDataFormatString());
        }
        if (value instanceof Boolean flag) {
            return RawCell.of(flag ? "TRUE" : "FALSE", RawCell.Type.BOOLEAN);
        }
        if (value instanceof String text) {
            return errorText(cell, text) ? RawCell.noted("formula.error", text) : RawCell.text(CellText.unescape(text));
        }
        return cell.getType() == CellType.FORMULA ? RawCell.noted("formula.no-value", "") : RawCell.EMPTY;
    }

    private static boolean errorText(Cell cell, String text) {
        return cell.getType() == CellType.ERROR
                || cell.getType() == CellType.FORMULA && text.startsWith("#") && text.matches("#[A-Z/0]+[!?A]?");
    }
}
