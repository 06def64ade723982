package org.sunmao.app.launch.link;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.app.launch.console.Refusal;
import picocli.CommandLine;

/** Runs the command, and reads what it wrote. */
final class LinkRuns {

    final StringWriter said = new StringWriter();
    final StringWriter refused = new StringWriter();

    int link(Object... arguments) {
        String[] words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(new LinkCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> Refusal.report(failure, command.getErr()))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(refused))
                .execute(words);
    }

    static List<NamedCsvRecord> rows(Path csv) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    /** The rows of each cluster of two and more, as {@code list:id}. */
    static Set<Set<String>> clusters(Path csv) throws IOException {
        Map<String, Set<String>> members = new HashMap<>();
        for (NamedCsvRecord row : rows(csv)) {
            members.computeIfAbsent(row.getField("cluster"), c -> new TreeSet<>())
                    .add(row.getField("list") + ':' + row.getField("id"));
        }
        members.values().removeIf(rows -> rows.size() < 2);
        return new HashSet<>(members.values());
    }
}
