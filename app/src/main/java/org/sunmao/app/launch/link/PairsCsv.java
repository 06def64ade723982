package org.sunmao.app.launch.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.sunmao.app.foundation.CsvCells;
import org.sunmao.linkage.Zone;

/** Writes pairs as they are told, with the names of their lists where there are more than two. */
final class PairsCsv implements LinkListener, Closeable {

    private final CsvWriter csv;
    private final List<InputList> lists;
    private final Wording wording;

    PairsCsv(Path out, List<InputList> lists, Wording wording) {
        this.lists = lists;
        this.wording = wording;
        try {
            csv = CsvWriter.builder().build(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lists.size() > 2) {
            csv.writeRecord("left_list", "left_id", "right_list", "right_id", "score", "decision", "reason");
        } else {
            csv.writeRecord("left_id", "right_id", "score", "decision", "reason");
        }
    }

    @Override
    public void pair(FoundPair pair) {
        if (pair.zone() == Zone.NEW) {
            return;
        }
        InputList left = lists.get(pair.left().list());
        InputList right = lists.get(pair.right().list());
        String leftId = CsvCells.guard(left.id(pair.left().row()));
        String rightId = CsvCells.guard(right.id(pair.right().row()));
        String score = ReasonWords.digits(pair.score());
        String decision = Wording.decision(pair.zone());
        String reason = CsvCells.guard(wording.reason(pair));
        if (lists.size() > 2) {
            csv.writeRecord(
                    CsvCells.guard(left.name()),
                    leftId,
                    CsvCells.guard(right.name()),
                    rightId,
                    score,
                    decision,
                    reason);
        } else {
            csv.writeRecord(leftId, rightId, score, decision, reason);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
