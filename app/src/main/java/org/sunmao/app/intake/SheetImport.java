package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Masking;
import org.sunmao.app.evidence.DeliveredRow;
import org.sunmao.app.evidence.DeliveryWriter;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.RowProblem;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.Severity;
import org.sunmao.app.intake.files.CellNote;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.resolution.MentionFields;
import org.sunmao.app.resolution.MentionWriter;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the rows of one sheet: each is kept; good ones say what they mention; what is wrong is written down. */
final class SheetImport {

    private final SheetPlan plan;
    private final Layout layout;
    private final DeliveryWriter delivery;
    private final MentionWriter mentions;
    private final JsonMapper json;
    private final @Nullable String building;
    private final RowReader reader = new RowReader();
    private final Problems problems;

    SheetImport(
            SheetPlan plan,
            Layout layout,
            DeliveryWriter delivery,
            MentionWriter mentions,
            JsonMapper json,
            @Nullable String building,
            Problems problems) {
        this.plan = plan;
        this.layout = layout;
        this.delivery = delivery;
        this.mentions = mentions;
        this.json = json;
        this.building = building;
        this.problems = problems;
    }

    /** Counts problems and keeps the first few for the report. */
    static final class Problems {
        final Map<String, Integer> counts = new TreeMap<>();
        final List<RowProblem> first = new ArrayList<>();

        void add(RowProblem problem) {
            counts.merge(problem.code(), 1, Integer::sum);
            if (first.size() < ImportReport.LISTED_PROBLEMS) {
                first.add(masked(problem));
            }
        }

        /** The report goes to whoever sent the file, and to consoles and logs of programs. */
        private static RowProblem masked(RowProblem problem) {
            String head = problem.column() == null ? "" : problem.column();
            return new RowProblem(
                    problem.sheet(),
                    problem.sheetName(),
                    problem.rowNumber(),
                    problem.column(),
                    problem.field(),
                    problem.code(),
                    Masking.underHead(head, problem.found()),
                    problem.expected(),
                    problem.refused());
        }
    }

    void run() {
        plan.sheet().forEachRow(this::take);
    }

    private void take(SourceRow row) {
        if (row.kind() != RowKind.DATA) {
            delivery.row(row(row, DeliveredRow.Kind.TOTAL, Map.of()));
            return;
        }
        RowReading reading = reader.read(plan.mapping(), plan.sheet().headers(), row);
        RowMeaning meaning = RowMeaning.of(plan.mapping().kind(), reading, building);
        report(row, reading);
        if (reading.refused()) {
            delivery.row(row(row, DeliveredRow.Kind.REFUSED, meaning.fields()));
            return;
        }
        byte[] payload = delivery.row(row(row, DeliveredRow.Kind.GOOD, meaning.fields()));
        for (MentionFields mention : meaning.mentions()) {
            mentions.add(payload, mention);
        }
    }

    private DeliveredRow row(SourceRow row, DeliveredRow.Kind kind, Map<String, String> fields) {
        return new DeliveredRow(
                plan.sheet().index(), row.rowNumber(), kind, layout, row.cells(), json.writeValueAsString(fields));
    }

    private void report(SourceRow row, RowReading reading) {
        SourceSheet sheet = plan.sheet();
        for (RowIssue issue : reading.issues()) {
            problem(new RowProblem(
                    sheet.index(),
                    sheet.name(),
                    row.rowNumber(),
                    issue.column().isEmpty() ? null : issue.column(),
                    issue.field().code(),
                    issue.code(),
                    issue.found(),
                    issue.expected(),
                    issue.severity() == Severity.REFUSED));
        }
        Set<String> told = reading.issues().stream().map(RowIssue::column).collect(Collectors.toSet());
        for (CellNote note : row.notes()) {
            // Every cell of a merged column is as its sender meant it; what the reading of a row told already is told
            // once.
            if (note.code().equals("merged.filled") || told.contains(note.column())) {
                continue;
            }
            String column = note.column().isEmpty() ? null : note.column();
            problem(new RowProblem(
                    sheet.index(),
                    sheet.name(),
                    row.rowNumber(),
                    column,
                    null,
                    note.code(),
                    note.found(),
                    note.expected(),
                    false));
        }
    }

    private void problem(RowProblem problem) {
        delivery.problem(problem);
        problems.add(problem);
    }
}
