package org.sunmao.app.launch.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.launch.console.Refusal;

/** The files that a run reads and those that it is to write: nothing is read and then written over, and nothing written twice. */
final class OutputFiles {

    private final Map<Path, String> taken = new LinkedHashMap<>();

    /** A file that is read. */
    void read(@Nullable Path file) {
        if (file != null) {
            taken.putIfAbsent(real(file), "is read");
        }
    }

    /**
     * A file that is to be written.
     *
     * @throws Refusal if it is read or written already, or lies in no folder
     */
    void write(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refusal(option + ": the folder " + folder + " is not there; make it, or name another.");
        }
        String before = taken.putIfAbsent(real(file), "is written by " + option);
        if (before != null) {
            throw new Refusal(option + " " + file + ": that file " + before + " already; name another one.");
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }
}
