package org.sunmao.benchmarks.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.run.Benchmark;
import org.sunmao.benchmarks.run.District;
import org.sunmao.benchmarks.run.Session;
import org.sunmao.benchmarks.run.Table;

/** Compares the links, units and tenancies of the sample district with the truth. */
public final class TruthBenchmark implements Benchmark {

    private final @Nullable Path errors;

    /** {@code errors} is the file to describe the errors in, with examples; null for none. */
    public TruthBenchmark(@Nullable Path errors) {
        this.errors = errors;
    }

    @Override
    public String name() {
        return "truth";
    }

    @Override
    public List<Table> run(Session session) {
        District district = session.district();
        LinkTruth measured = LinkTruth.measure(district);
        if (errors != null) {
            describe(district, measured, errors);
        }
        return TruthTables.of(measured);
    }

    private static void describe(District district, LinkTruth measured, Path file) {
        TruthFiles truth = TruthFiles.read(district.platform().directory().resolve("sample"));
        try {
            Files.writeString(file, new LinkErrors(district.platform().sql(), truth).describe(measured));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
