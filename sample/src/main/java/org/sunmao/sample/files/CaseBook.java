package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunmao.sample.world.Building;
import org.sunmao.sample.world.Enterprise;

/** Counts how often each case occurs, and keeps the first examples of each. */
public final class CaseBook {

    private static final int EXAMPLES = 20;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String[]> examples = new ArrayList<>();

    /**
     * Notes that a case occurs.
     *
     * @param variant which of several ways, else empty
     * @param detail  what to look for
     */
    void note(Case what, String variant, @Nullable Enterprise enterprise, @Nullable Building building, String detail) {
        String key = what.code() + "," + variant;
        if (counts.merge(key, 1L, Long::sum) <= EXAMPLES) {
            examples.add(new String[] {
                what.code(),
                variant,
                enterprise == null ? "" : enterprise.truthId(),
                building == null ? "" : building.truthId(),
                detail
            });
        }
    }

    /** As {@link #note(Case, String, Enterprise, Building, String)}, of a case that has no variants. */
    void note(Case what, @Nullable Enterprise enterprise, @Nullable Building building, String detail) {
        note(what, "", enterprise, building, detail);
    }

    /** Writes {@code cases.csv} and {@code case-examples.csv}. */
    void write(Path dir) throws IOException {
        try (CsvWriter csv = csv(dir.resolve("cases.csv"), "case", "variant", "count")) {
            for (Case one : Case.values()) {
                counts.forEach((key, count) -> {
                    if (key.startsWith(one.code() + ",")) {
                        csv.writeRecord(one.code(), key.substring(one.code().length() + 1), count.toString());
                    }
                });
            }
        }
        try (CsvWriter csv =
                csv(dir.resolve("case-examples.csv"), "case", "variant", "enterprise", "building", "detail")) {
            examples.forEach(csv::writeRecord);
        }
    }

    private static CsvWriter csv(Path path, String... header) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path);
        csv.writeRecord(header);
        return csv;
    }
}
