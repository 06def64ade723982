package org.sunmao.sample.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sunmao.sample.world.Manager;

/** One sheet of a tenant workbook: titles, header, rows, merged cells and the line of totals. */
final class TenantSheet {

    private final Sheet sheet;
    private final ManagerStyle style;
    private final TenantCells cells;

    TenantSheet(Sheet sheet, ManagerStyle style, TenantCells cells) {
        this.sheet = sheet;
        this.style = style;
        this.cells = cells;
    }

    /** Told of each row that was written. */
    interface RowSink {
        void accept(int rowNumber, TenantRow row);
    }

    void fill(String subject, Manager manager, LocalDate day, List<TenantRow> rows, RowSink sink) throws IOException {
        titles(subject, manager, day);
        header();
        int first = 0;
        int number = 0;
        for (TenantRow row : rows) {
            number++;
            int count = number;
            int written = sheet.add(style.columns().stream()
                    .map(column -> cells.cell(column, row, count))
                    .toArray());
            sink.accept(written, row);
            first = first == 0 ? written : first;
        }
        if (style.mergeFloors()) {
            merge(Column.FLOOR, rows, first, row -> row.building().index() * 1000 + row.floor());
        }
        if (style.mergeBuilding()) {
            merge(Column.BUILDING, rows, first, row -> row.building().index());
        }
        if (style.totals()) {
            totals(rows);
        }
        sheet.worksheet().finish();
    }

    private void titles(String subject, Manager manager, LocalDate day) throws IOException {
        int last = style.columns().size() - 1;
        if (style.titleRows() >= 1) {
            sheet.worksheet().range(0, 0, 0, last).merge();
            sheet.add(subject + day.getYear() + "年" + day.getMonthValue() + "月入驻企业情况表");
        }
        if (style.titleRows() == 3) {
            sheet.add("");
        }
        if (style.titleRows() >= 2) {
            LocalDate filled = day.plusDays(3);
            sheet.add("填报单位：" + manager.nameZh() + "服务有限公司", "", "", "填报日期：" + filled, "", "", "单位：㎡、元");
        }
    }

    private void header() throws IOException {
        if (!style.twoRowHeader()) {
            sheet.add(style.headers().toArray());
            return;
        }
        int from = style.columns().indexOf(Column.FROM);
        Object[] upper = style.headers().toArray();
        Object[] lower = new Object[upper.length];
        upper[from] = "租赁期限";
        upper[from + 1] = "";
        lower[from] = "起";
        lower[from + 1] = "止";
        int row = sheet.add(upper) - 1;
        for (int column = 0; column < lower.length; column++) {
            if (lower[column] == null) {
                lower[column] = "";
                sheet.worksheet().range(row, column, row + 1, column).merge();
            }
        }
        sheet.worksheet().range(row, from, row, from + 1).merge();
        sheet.add(lower);
    }

    /** Merges a column's cells over rows that belong together, and empties all but the first of them. */
    private void merge(Column column, List<TenantRow> rows, int first, Function<TenantRow, Integer> key) {
        int at = style.columns().indexOf(column);
        int from = 0;
        for (int i = 1; at >= 0 && i <= rows.size(); i++) {
            if (i == rows.size() || !key.apply(rows.get(i)).equals(key.apply(rows.get(from)))) {
                if (i - from > 1) {
                    sheet.mergeDown(first - 1 + from, first - 2 + i, at);
                }
                from = i;
            }
        }
    }

    private void totals(List<TenantRow> rows) throws IOException {
        Object[] totals = new Object[style.columns().size()];
        Arrays.fill(totals, "");
        totals[0] = "合计";
        long sum = rows.stream().mapToLong(TenantRow::areaCenti).sum();
        int area = style.columns().indexOf(Column.AREA);
        totals[area] = BigDecimal.valueOf(sum, 2);
        sheet.add(totals);
    }
}
