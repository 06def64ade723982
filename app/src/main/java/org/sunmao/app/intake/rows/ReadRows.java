package org.sunmao.app.intake.rows;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.evidence.DeliveredRow;
import org.sunmao.app.evidence.Layout;
import org.sunmao.app.evidence.NewDelivery;
import org.sunmao.app.evidence.RowProblem;
import org.sunmao.app.evidence.SmallDeliveries;
import org.sunmao.app.intake.RowMeaning;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.RowIssue;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.fields.RowReading;
import org.sunmao.app.intake.fields.Severity;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.resolution.MentionFields;
import org.sunmao.app.resolution.MentionKind;
import org.sunmao.app.resolution.NotedMention;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that were read, ready to be kept.
 *
 * @param small the delivery
 * @param mentions what its good rows mention
 * @param keys of each row the key of the enterprise mention, null where there is none
 * @param unread names without a meaning
 * @param noted hears the answer
 */
record ReadRows(
        SmallDeliveries.Small small,
        List<NotedMention> mentions,
        List<@Nullable String> keys,
        List<String> unread,
        Consumer<RowsAnswer> noted) {

    static ReadRows read(RowRequest request, JsonRows json, ColumnMapping mapping, Layout layout, JsonMapper mapper) {
        var reader = new RowReader();
        var rows = new ArrayList<DeliveredRow>();
        var problems = new ArrayList<RowProblem>();
        var mentions = new ArrayList<NotedMention>();
        var keys = new ArrayList<@Nullable String>();
        for (List<String> cells : json.cells()) {
            int number = rows.size() + 1;
            RowReading reading =
                    reader.read(mapping, json.headers(), new SourceRow(number, RowKind.DATA, cells, List.of()));
            RowMeaning meaning = RowMeaning.of(mapping.kind(), reading, null);
            var row = new DeliveredRow(
                    0,
                    number,
                    reading.refused() ? DeliveredRow.Kind.REFUSED : DeliveredRow.Kind.GOOD,
                    layout,
                    cells,
                    mapper.writeValueAsString(meaning.fields()));
            rows.add(row);
            reading.issues().forEach(issue -> problems.add(problem(number, issue)));
            keys.add(note(request, row, meaning, mentions));
        }
        var about = new NewDelivery(
                request.source(),
                SmallDeliveries.digestOf(request.body()),
                "rows-" + request.date() + ".json",
                SmallDeliveries.FORMAT,
                null,
                request.date(),
                false,
                request.by());
        List<String> unread = json.headers().stream()
                .filter(header -> !mapping.columns().containsKey(header))
                .toList();
        return new ReadRows(
                new SmallDeliveries.Small(about, request.body(), rows, problems),
                mentions,
                keys,
                unread,
                request.noted());
    }

    private static @Nullable String note(
            RowRequest request, DeliveredRow row, RowMeaning meaning, List<NotedMention> mentions) {
        String key = null;
        byte[] payload = row.payloadHash(request.source());
        for (MentionFields mention : meaning.mentions()) {
            mentions.add(new NotedMention(request.source(), payload, mention));
            if (mention.kind() == MentionKind.ENTERPRISE && !mention.isEmpty()) {
                key = HexFormat.of().formatHex(mention.hash(request.source().code()));
            }
        }
        return key;
    }

    private static RowProblem problem(int row, RowIssue issue) {
        return new RowProblem(
                0,
                "",
                row,
                issue.column().isEmpty() ? null : issue.column(),
                issue.field().code(),
                issue.code(),
                issue.found(),
                issue.expected(),
                issue.severity() == Severity.REFUSED);
    }
}
