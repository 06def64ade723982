package org.sunmao.benchmarks.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.intake.ImportReport;
import org.sunmao.app.intake.ImportRequest;
import org.sunmao.app.intake.Intake;
import org.sunmao.app.intake.fields.SourceKind;
import org.sunmao.benchmarks.run.Platform;

/** Takes files into a platform and looks whether its evidence is what the report says: all of a delivery, or nothing. */
final class Imports implements AutoCloseable {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private final Platform platform = Platform.start();

    Outcome take(Path file, String name, SourceKind kind) {
        try {
            Evidence before = Evidence.of(platform.sql());
            ImportReport report = platform.part(Intake.class)
                    .importFile(ImportRequest.of("fuzz-" + name.replace('.', '-'), file, "fuzz")
                            .withKind(kind)
                            .withDataDate(DAY)
                            .acceptingSuggestions(true));
            return judge(report, before, Evidence.of(platform.sql()));
        } catch (Exception | Error e) {
            return Outcome.failed(e);
        }
    }

    private static Outcome judge(ImportReport report, Evidence before, Evidence after) {
        boolean taken = report.status() == ImportReport.Status.IMPORTED;
        var expected = taken
                ? new Evidence(before.deliveries + 1, before.good + report.good(), before.refused + report.refused())
                : before;
        if (!after.equals(expected)) {
            return Outcome.failed(report.status() + ": evidence is " + after + ", the report says " + expected);
        }
        boolean said = taken || !report.notes().isEmpty() || !report.sheets().isEmpty();
        if (!said && report.status() != ImportReport.Status.ALREADY_HERE) {
            return Outcome.failed(report.status() + " without a reason");
        }
        return taken
                ? Outcome.read(report.rows())
                : Outcome.refused(report.status().name());
    }

    @Override
    public void close() {
        platform.close();
    }

    /** How much evidence there is. */
    private record Evidence(long deliveries, long good, long refused) {

        static Evidence of(JdbcClient sql) {
            return sql.sql("""
                            select (select count(*) from evidence.delivery),
                                (select count(*) from evidence.row where kind = 'good'),
                                (select count(*) from evidence.row where kind = 'refused')
                            """)
                    .query((row, n) -> new Evidence(row.getLong(1), row.getLong(2), row.getLong(3)))
                    .single();
        }
    }
}
