package org.sunmao.app.launch.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListTable;
import org.sunmao.app.launch.console.Refusal;
import org.sunmao.app.launch.report.ReportRequest;
import org.sunmao.app.launch.report.TableReport;
import org.sunmao.linkage.Reason;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.table.ColumnReading;
import org.sunmao.linkage.table.TableLinker;
import org.sunmao.linkage.table.TableLinks;
import org.sunmao.linkage.table.TablePair;

/** Links two lists that are not of enterprises. */
final class TableListLinks {

    private final ListTable left;
    private final ListTable right;
    private final ResourceBundle words;

    /** @param language of the reasons and of how the columns were read */
    TableListLinks(ListTable left, ListTable right, Locale language) {
        this.left = left;
        this.right = right;
        this.words = ResourceBundle.getBundle(
                "messages/tables",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * Links them, says how the columns were read, and writes {@code left_id,right_id,score,decision,reason} in the order of the left
     * list.
     *
     * @throws Refusal if no column of the one list could be held against one of the other
     */
    ListLinks.Counts write(Path out, PrintWriter console, @Nullable ReportRequest report) {
        rows(left, console);
        rows(right, console);
        TableLinks links = TableLinker.link(left.table(), right.table());
        if (links.columns().isEmpty()) {
            throw new Refusal("No column of the one list is like one of the other: "
                    + String.join(", ", left.table().header()) + " and "
                    + String.join(", ", right.table().header()) + ". Give those that say the same the same header.");
        }
        links.columns().forEach(column -> console.println("  " + said(column)));
        unique(left, links.leftUnique(), console);
        unique(right, links.rightUnique(), console);
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("left_id", "right_id", "score", "decision", "reason");
            links.pairs().forEach(pair -> row(csv, pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (report != null) {
            new TableReport(report).write(left, right, links);
        }
        return counts(links.pairs());
    }

    private static void rows(ListTable list, PrintWriter console) {
        console.printf(
                Locale.ROOT, "%s: %,d rows%n", list.file(), list.table().rows().size());
    }

    private void unique(ListTable list, boolean unique, PrintWriter console) {
        console.println("  " + list.file() + ": " + word(unique ? "tables.unique" : "tables.doubles"));
    }

    private String said(ColumnReading column) {
        return String.format(
                Locale.ROOT,
                "%s = %s → %s (%.0f %%)",
                column.left().strip(),
                column.right().strip(),
                word("tables.kind." + column.kind().code()),
                100 * column.filled());
    }

    private ListLinks.Counts counts(List<TablePair> pairs) {
        long linked = pairs.stream().filter(p -> p.zone() == Zone.LINKED).count();
        long found = pairs.stream().map(TablePair::left).distinct().count();
        return new ListLinks.Counts(
                (int) linked,
                (int) (pairs.size() - linked),
                (int) (left.table().rows().size() - found),
                0);
    }

    private void row(CsvWriter csv, TablePair pair) {
        csv.writeRecord(
                left.id(pair.left()),
                right.id(pair.right()),
                String.format(Locale.ROOT, "%.4f", pair.probability()),
                pair.zone() == Zone.LINKED ? "linked" : "review",
                pair.reasons().stream().map(this::said).collect(Collectors.joining("; ")));
    }

    /** A reason in words, with its weight in bits. */
    private String said(Reason reason) {
        String level = reason.level().substring(reason.level().indexOf('.') + 1);
        String what = reason.comparison().equals("prior") ? "" : reason.comparison() + ": ";
        return String.format(Locale.ROOT, "%s%s %+.1f", what, word("tables.level." + level), reason.bits());
    }

    private String word(String key) {
        return words.containsKey(key) ? words.getString(key) : key;
    }
}
