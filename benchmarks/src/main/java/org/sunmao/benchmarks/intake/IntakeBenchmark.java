package org.sunmao.benchmarks.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.fields.ColumnMapping;
import org.sunmao.app.intake.fields.MappingSuggester;
import org.sunmao.app.intake.fields.RowReader;
import org.sunmao.app.intake.files.RowKind;
import org.sunmao.app.intake.files.SourceFile;
import org.sunmao.app.intake.files.SourceFiles;
import org.sunmao.app.intake.files.SourceRow;
import org.sunmao.app.intake.files.SourceSheet;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.Clock;
import org.sunmao.benchmarks.run.LiveHeap;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Platform;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** One table in every format: read by the bare library, read into rows, understood, taken into evidence. */
public final class IntakeBenchmark implements Benchmark {

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public List<Table> run(Session session) {
        try {
            Path folder = Files.createTempDirectory("sunmao-benchmark-intake");
            try {
                return List.of(measure(IntakeFiles.write(folder, session.rows())));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table measure(List<IntakeFile> files) throws IOException {
        var table = new Table(
                "Intake, rows per second of processor time; taken in: by the clock",
                "format",
                "rows",
                "file",
                "bare library",
                "read",
                "read / bare",
                "read and understood",
                "taken in",
                "live heap while reading");
        importInto(files.get(0)); // so that the first format does not pay for the start of the machinery
        for (IntakeFile file : files) {
            measure(file, table);
        }
        return table;
    }

    private static void measure(IntakeFile file, Table table) throws IOException {
        long rows = read(file, row -> {});
        double bare = Numbers.perSecond(rows, Clock.processorTimeOf(() -> bare(file)));
        double read = Numbers.perSecond(rows, Clock.processorTimeOf(() -> read(file, row -> {})));
        double understood = Numbers.perSecond(rows, Clock.processorTimeOf(() -> understand(file)));
        long heap = LiveHeap.peakBytes(() -> read(file, row -> {}));
        table.row(
                file.format(),
                Numbers.whole(rows),
                Numbers.megabytes(Files.size(file.path())),
                Numbers.whole(bare),
                Numbers.whole(read),
                Numbers.ratio(read / bare),
                Numbers.whole(understood),
                Numbers.whole(Numbers.perSecond(rows, importInto(file))),
                Numbers.megabytes(heap));
    }

    private static long bare(IntakeFile file) {
        try {
            return file.bare().rows(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long read(IntakeFile file, Consumer<SourceRow> consumer) {
        var rows = new AtomicLong();
        try (SourceFile opened = open(file)) {
            for (SourceSheet sheet : opened.sheets()) {
                sheet.forEachRow(row -> {
                    rows.incrementAndGet();
                    consumer.accept(row);
                });
            }
        }
        return rows.get();
    }

    private static void understand(IntakeFile file) {
        var reader = new RowReader();
        try (SourceFile opened = open(file)) {
            for (SourceSheet sheet : opened.sheets()) {
                ColumnMapping mapping = new MappingSuggester()
                        .suggest(sheet.headers(), sheet.sample(200), file.kind(), null)
                        .mapping();
                sheet.forEachRow(row -> {
                    if (row.kind() == RowKind.DATA) {
                        reader.read(mapping, sheet.headers(), row);
                    }
                });
            }
        }
    }

    private static SourceFile open(IntakeFile file) {
        return SourceFiles.open(file.path(), file.path().getFileName().toString());
    }

    /** Takes the file into a fresh database of its own; only the taking in is timed. */
    private static Duration importInto(IntakeFile file) {
        try (Platform platform = Platform.start()) {
            Intake intake = platform.part(Intake.class);
            return Clock.once(() -> {
                ImportReport report = intake.importFile(ImportRequest.of("benchmark", file.path(), "benchmark")
                        .withKind(file.kind())
                        .withDataDate(LocalDate.of(2026, 10, 31))
                        .acceptingSuggestions(true));
                if (report.status() != ImportReport.Status.IMPORTED) {
                    throw new IllegalStateException(file.format() + ": " + report.status() + " " + report.notes());
                }
            });
        }
    }
}
