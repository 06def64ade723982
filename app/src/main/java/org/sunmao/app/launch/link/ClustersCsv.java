package org.sunmao.app.launch.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sunmao.app.foundation.CsvCells;

/** Writes every row of all lists with the number of its cluster. */
final class ClustersCsv implements LinkListener {

    private final Path out;
    private final List<InputList> lists;
    private final Wording wording;

    ClustersCsv(Path out, List<InputList> lists, Wording wording) {
        this.out = out;
        this.lists = lists;
        this.wording = wording;
    }

    @Override
    public boolean wantsClusters() {
        return true;
    }

    @Override
    public void clusters(List<Cluster> clusters) {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("cluster", "size", "list", "id", "role", "score", "reason");
            for (Cluster cluster : clusters) {
                String number = String.valueOf(cluster.number());
                String size = String.valueOf(cluster.members().size());
                for (Cluster.Member member : cluster.members()) {
                    InputList list = lists.get(member.row().list());
                    FoundPair pair = member.standing() == Cluster.Standing.REGISTER ? null : member.pair();
                    csv.writeRecord(
                            number,
                            size,
                            CsvCells.guard(list.name()),
                            CsvCells.guard(list.id(member.row().row())),
                            member.standing().name().toLowerCase(Locale.ROOT),
                            pair == null ? "" : ReasonWords.digits(pair.score()),
                            pair == null ? "" : CsvCells.guard(wording.reason(pair)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
