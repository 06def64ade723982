package org.sunmao.app.intake.files;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.files.MergeFiller.Filled;

/** Tells sums, repeated headers and remarks from the rows that say something. */
final class RowKinds {

    private static final Pattern TOTAL = Pattern.compile(
            "(.{0,12}[\\p{IsHan}A-Za-z0-9）)])?(合计|小计|总计|共计|累计|总合计)[:：]?"
                    + "|(grand\\s*total|sub\\s*-?total|total|sum)s?:?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK = Pattern.compile(
            "(注|备注|说明|注意|填表说明)[:：\\d].*|(制表|填表|填报|审核|复核|经办|负责|单位负责|联系|报送|统计)[^:：]{0,8}[:：].*", Pattern.DOTALL);
    private static final Pattern SERIAL = Pattern.compile("序号|编号|序|no\\.?|id|#", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\u3000]+");

    private final List<String> headers;
    private final @Nullable RawRow headerRow;
    private final int headerNumber;

    RowKinds(List<String> headers, int headerNumber, @Nullable RawRow headerRow) {
        this.headers = headers;
        this.headerNumber = headerNumber;
        this.headerRow = headerRow;
    }

    /** The kind of a row that is not blank; null for a row that only carries its serial number. */
    @Nullable
    RowKind of(Filled row) {
        RawRow own = row.own();
        int cells = own.filledCells();
        if (repeatsHeader(own, cells) || numbering(own, cells)) {
            return RowKind.HEADER;
        }
        if (total(own)) {
            return RowKind.TOTAL;
        }
        if (remark(row, cells)) {
            return RowKind.NOTE;
        }
        return cells == 1 && headers.size() > 2 && serialOnly(own) ? null : RowKind.DATA;
    }

    private boolean repeatsHeader(RawRow own, int cells) {
        if (headerRow == null || cells < 2 || cells < 0.6 * headerRow.filledCells()) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < own.cells().size(); i++) {
            if (!own.cell(i).blank()
                    && own.cell(i).text().equals(headerRow.cell(i).text())) {
                same++;
            }
        }
        return same >= 0.8 * cells;
    }

    /** The line under the header that counts the columns: 1, 2, 3 … */
    private boolean numbering(RawRow own, int cells) {
        if (cells < 3 || headerNumber == 0 || own.number() > headerNumber + 2 || cells < headers.size() - 2) {
            return false;
        }
        int expected = -1;
        for (RawCell cell : own.cells()) {
            if (!cell.blank()) {
                if (!cell.text().matches("\\d{1,2}") || expected >= 0 && Integer.parseInt(cell.text()) != expected) {
                    return false;
                }
                expected = Integer.parseInt(cell.text()) + 1;
            }
        }
        return true;
    }

    private static boolean total(RawRow own) {
        int seen = 0;
        for (RawCell cell : own.cells()) {
            if (!cell.blank()) {
                if (cell.type() == RawCell.Type.TEXT && total(cell.text())) {
                    return true;
                }
                if (++seen == 3) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean total(String cell) {
        // All words for a sum end in one of these; most cells do not, and need no pattern.
        int last = cell.length() - 1;
        while (last >= 0 && ":：\u3000".indexOf(cell.charAt(last)) >= 0 || last >= 0 && cell.charAt(last) <= ' ') {
            last--;
        }
        if (last < 0 || "计lmsLMS".indexOf(cell.charAt(last)) < 0) {
            return false;
        }
        String text = SPACE.matcher(cell).replaceAll("");
        return text.length() <= 24 && TOTAL.matcher(text).matches();
    }

    private boolean remark(Filled row, int cells) {
        if (headers.size() < 3) {
            return false;
        }
        if (cells == 1 && row.widest() >= 3 && row.widest() >= headers.size() / 2) {
            return true;
        }
        if (cells > Math.max(1, headers.size() / 2)) {
            return false;
        }
        for (RawCell cell : row.own().cells()) {
            if (!cell.blank() && !REMARK.matcher(cell.text()).matches()) {
                return false;
            }
        }
        return true;
    }

    private boolean serialOnly(RawRow own) {
        int column = own.width() - 1;
        return column < headers.size()
                && SERIAL.matcher(headers.get(column)).matches()
                && own.cell(column).text().matches("\\d{1,6}");
    }
}
