package org.sunmao.benchmarks.district;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Machine;
import org.sunmao.benchmarks.run.Numbers;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Steps;
import org.sunmao.benchmarks.run.Table;

/** The sample district from files to screen, and all its files once more, which changes nothing. */
public final class DistrictBenchmark implements Benchmark {

    private static final String FILES = "intake.files";

    @Override
    public String name() {
        return "district";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        long peak = Machine.peakResidentBytes();
        Steps again = district.takeAgain();
        return List.of(times(district, again), sizes(district, peak));
    }

    private static Table times(District district, Steps again) {
        var table = new Table("From files to screen", "step", "first time", "all files once more");
        table.row("generating the files", Numbers.seconds(district.generating()), "");
        district.steps().times().forEach((step, time) -> {
            var second = again.times().get(step);
            table.row(step, Numbers.seconds(time), second == null ? "" : Numbers.seconds(second));
        });
        table.row("taking in and deriving", Numbers.seconds(district.steps().total()), Numbers.seconds(again.total()));
        return table;
    }

    private static Table sizes(District district, long peak) {
        long rows = count(district, "evidence.row");
        var taking = district.steps().times().get(FILES);
        return new Table("Sizes", "what", "figure")
                .row("files", district.files().files().size())
                .row(
                        "size of the files",
                        Numbers.megabytes(bytes(district.platform().directory().resolve("sample"))))
                .row("rows taken in", Numbers.whole(rows))
                .row(
                        "rows per second, from file to evidence",
                        taking == null ? "" : Numbers.whole(Numbers.perSecond(rows, taking)))
                .row("distinct contents of rows", Numbers.whole(count(district, "evidence.payload")))
                .row("mentions", Numbers.whole(count(district, "resolution.mention")))
                .row("buildings with a file", Numbers.whole(count(district, "places.building")))
                .row("enterprises with a file", Numbers.whole(count(district, "enterprises.enterprise")))
                .row("tenancies", Numbers.whole(count(district, "tenancy.spell where holder = 'enterprise'")))
                .row("database", Numbers.megabytes(number(district, "select pg_database_size(current_database())")))
                .row("most memory of this process, database server not counted", Numbers.megabytes(peak));
    }

    private static long count(District district, String from) {
        return number(district, "select count(*) from " + from);
    }

    private static long number(District district, String query) {
        return district.platform().sql().sql(query).query(Long.class).single();
    }

    private static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("truth")))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
