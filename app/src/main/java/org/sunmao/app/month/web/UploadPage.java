package org.sunmao.app.month.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sunmao.app.access.Masking;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.month.rules.Difference;
import org.sunmao.app.month.store.Uploads.Compared;

/**
 * What a workbook says otherwise, as it is shown.
 *
 * @param same rows that say the same
 */
public record UploadPage(
        int rows,
        int same,
        int changedRows,
        int freshRows,
        int goneRows,
        int refusedRows,
        List<Line> fresh,
        List<Line> gone,
        List<Changed> changed,
        List<String> unclear,
        List<Refusal> refused,
        Map<String, Integer> others,
        Map<String, Integer> strangers,
        boolean unreadable,
        boolean sendable,
        boolean largeDrop) {

    /** Lines of each kind that are shown; the figures count all. */
    private static final int SHOWN = 200;

    /** A row in short. */
    public record Line(String place, String tenant, String area) {}

    /** A row and its cells that differ. */
    public record Changed(String place, String tenant, List<RowView.Change> cells) {}

    /** A row that would be refused: where, and message keys of what is wrong. */
    public record Refusal(String sheet, int row, String column, String found) {}

    static UploadPage of(Compared compared, Scope scope) {
        Difference difference = compared.difference();
        long tenants = Stream.concat(
                        difference.gone().stream(),
                        difference.changed().stream().map(Difference.Changed::was))
                .filter(row -> !row.text(Field.TENANT_NAME).isEmpty())
                .count();
        long gone = difference.gone().stream()
                .filter(row -> !row.text(Field.TENANT_NAME).isEmpty())
                .count();
        return new UploadPage(
                compared.rows(),
                difference.same(),
                difference.changed().size(),
                difference.fresh().size(),
                difference.gone().size(),
                compared.refused().size(),
                lines(difference.fresh()),
                lines(difference.gone()),
                difference.changed().stream()
                        .limit(SHOWN)
                        .map(each -> changed(each, scope))
                        .toList(),
                compared.unclear(),
                compared.refused().stream()
                        .limit(SHOWN)
                        .map(each -> new Refusal(
                                each.sheet(),
                                each.row(),
                                each.column(),
                                Masking.underHead(each.column(), each.found())))
                        .toList(),
                compared.others(),
                compared.strangers(),
                compared.problem() != null,
                compared.sendable(),
                gone * 5 > difference.same() + tenants);
    }

    private static List<Line> lines(List<Difference.Row> rows) {
        return rows.stream()
                .limit(SHOWN)
                .map(row -> new Line(place(row), row.text(Field.TENANT_NAME), row.text(Field.LEASED_AREA)))
                .toList();
    }

    private static String place(Difference.Row row) {
        return (row.text(Field.FLOOR) + " " + row.text(Field.ROOM)).strip();
    }

    private static Changed changed(Difference.Changed each, Scope scope) {
        return new Changed(
                place(each.now()),
                each.now().text(Field.TENANT_NAME),
                each.fields().stream()
                        .filter(field ->
                                field != Field.OCCUPANCY_STATE || !each.fields().contains(Field.TENANT_NAME))
                        .sorted()
                        .map(field -> new RowView.Change(
                                RowView.anyKey(field),
                                masked(field, each.was().text(field), scope),
                                masked(field, each.now().text(field), scope)))
                        .toList());
    }

    private static String masked(Field field, String text, Scope scope) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (field) {
            case PHONE -> Masking.phone(text, scope);
            case CONTACT, LEGAL_PERSON -> Masking.personName(text, scope);
            default -> Masking.text(text, scope);
        };
    }
}
