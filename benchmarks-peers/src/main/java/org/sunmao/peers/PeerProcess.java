package org.sunmao.peers;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One linker on one pair of lists, alone in its process. Arguments: {@code jedai} or {@code duke}, the left list, the right list or
 * {@code -}, a file of settings, the directory for {@code found.tsv}, {@code figures.properties} and {@code stage.tsv}.
 */
public final class PeerProcess {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private PeerProcess() {}

    /** Joins the lists, and tells what was found and what it took: from the files on until the pairs are in memory. */
    public static void main(String[] arguments) throws IOException {
        Linker linker = linker(arguments[0]);
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[3]))) {
            settings.load(in);
        }
        Path directory = Path.of(arguments[4]);
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        Rows left = Rows.read(Path.of(arguments[1]));
        Rows right = right(arguments[2]);
        List<Pair> pairs = linker.link(left, right, settings, new Stage(directory.resolve("stage.tsv")));
        var figures = new Properties();
        figures.setProperty("processor", String.valueOf((SYSTEM.getProcessCpuTime() - processor) / 1e9));
        figures.setProperty("wall", String.valueOf((System.nanoTime() - wall) / 1e9));
        figures.setProperty("memory", String.valueOf(peakResidentBytes()));
        Pair.write(pairs, directory.resolve("found.tsv"));
        try (Writer file = Files.newBufferedWriter(directory.resolve("figures.properties"))) {
            figures.store(file, null);
        }
    }

    private static @Nullable Rows right(String file) {
        return file.equals("-") ? null : Rows.read(Path.of(file));
    }

    private static Linker linker(String name) {
        return switch (name) {
            case "jedai" -> new JedaiLinker();
            case "duke" -> new DukeLinker();
            default -> throw new IllegalArgumentException("Linkers are jedai and duke, not " + name);
        };
    }

    /** 0 where the system does not say. */
    private static long peakResidentBytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024;
        }
    }
}
