package org.sunmao.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells in a file how far a linker came, for the case that it is stopped. */
final class Stage {

    private static final long MOST_OFTEN_NANOS = 500_000_000;

    private final Path file;
    private long told;

    Stage(Path file) {
        this.file = file;
    }

    /** A step of the work begins. */
    void at(String step) {
        write(step, 0, 0);
    }

    /** So many of so many are done; told twice a second at most. */
    synchronized void done(String step, long done, long total) {
        if (System.nanoTime() - told >= MOST_OFTEN_NANOS) {
            write(step, done, total);
        }
    }

    private synchronized void write(String step, long done, long total) {
        told = System.nanoTime();
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, step + '\t' + done + '\t' + total + '\n');
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
