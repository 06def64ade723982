package org.sunmao.app.proposals.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.app.intake.files.UnreadableFileException;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.alike.Alike;
import org.sunmao.app.matters.alike.Notions;
import org.sunmao.app.proposals.Past;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.rules.PastRow;
import org.sunmao.app.proposals.store.PastBook;

/** Takes proposals of the time before over from a file, each once by year and number, so that similar ones are found from the first day. */
@Component
public class PastDesk {

    private static final int MOST_FAULTS = 200;

    private final WorkerDatabase database;
    private final PastBook book;
    private final Alike alike;
    private final MatterTime time;
    private final Audit audit;

    PastDesk(WorkerDatabase database, PastBook book, Alike alike, MatterTime time, Audit audit) {
        this.database = database;
        this.book = book;
        this.alike = alike;
        this.time = time;
        this.audit = audit;
    }

    /** A row that was not taken over, or a sheet: then the row is 0. */
    public record Left(String sheet, int row, PastRow.Fault fault) {}

    /**
     * What became of a file.
     *
     * @param problem code of why it could not be read; null where it could
     * @param taken taken over
     * @param there taken over before, or twice in the file
     * @param faulty rows that were not taken over
     * @param left of those the first 200
     */
    public record Taken(@Nullable String problem, int taken, int there, int faulty, List<Left> left) {

        public Taken {
            left = List.copyOf(left);
        }
    }

    /** What is counted on the way. */
    private final class Work {

        private final Reader reader;
        private final String name;
        private final List<Left> left = new ArrayList<>();
        private int taken;
        private int there;
        private int faulty;

        Work(Reader reader, String name) {
            this.reader = reader;
            this.name = name;
        }

        private void leave(SourceSheet sheet, int row, PastRow.Fault fault) {
            faulty++;
            if (left.size() < MOST_FAULTS) {
                left.add(new Left(sheet.name(), row, fault));
            }
        }

        private void read(SourceSheet sheet) {
            Map<String, String> columns = PastRow.columns(sheet.headers());
            List<String> missing = PastRow.missing(columns);
            if (!missing.isEmpty()) {
                leave(
                        sheet,
                        0,
                        new PastRow.Fault(String.join("、", missing), String.join("、", sheet.headers()), "columns"));
                return;
            }
            sheet.forEachRow(row -> {
                if (row.kind() == RowKind.DATA) {
                    read(sheet, columns, row);
                }
            });
        }

        private void read(SourceSheet sheet, Map<String, String> columns, SourceRow row) {
            var cells = new HashMap<String, String>();
            for (int i = 0; i < sheet.headers().size() && i < row.cells().size(); i++) {
                cells.put(sheet.headers().get(i), row.cells().get(i));
            }
            PastRow.Reading reading = PastRow.read(columns, cells, time.today().getYear());
            Past past = reading.past();
            if (past == null) {
                leave(sheet, row.rowNumber(), Objects.requireNonNull(reading.fault()));
                return;
            }
            book.keep(past, name, row.rowNumber(), reader.username())
                    .ifPresentOrElse(
                            id -> {
                                alike.keepPast(ProposalKind.CODE, id, Notions.titled(past.title(), past.content()));
                                taken++;
                            },
                            () -> there++);
        }

        private Taken result() {
            return new Taken(null, taken, there, faulty, left);
        }
    }

    /** Takes a file over: what can be read of it, the rest is told. */
    public Taken take(Reader reader, Path file, String name) {
        try (SourceFile opened = SourceFiles.open(file, name)) {
            return Objects.requireNonNull(database.inTransaction(() -> {
                var work = new Work(reader, name);
                opened.sheets().forEach(work::read);
                audit.record(AuditEntry.of(reader, "proposals.import")
                        .about("file", name)
                        .changed(Map.of(), Map.of("taken", work.taken, "there", work.there, "left", work.faulty)));
                return work.result();
            }));
        } catch (UnreadableFileException unreadable) {
            return new Taken(unreadable.code(), 0, 0, 0, List.of());
        }
    }
}
