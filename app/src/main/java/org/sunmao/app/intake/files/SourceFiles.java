package org.sunmao.app.intake.files;

import java.nio.file.Path;

/** Opens whatever a department sent. */
public final class SourceFiles {

    private SourceFiles() {}

    /** As {@link #open(Path, String, ReadLimits)} with {@link ReadLimits#DEFAULT}. */
    public static SourceFile open(Path file, String originalName) throws UnreadableFileException {
        return open(file, originalName, ReadLimits.DEFAULT);
    }

    /**
     * Sniffs the content, finds the tables and their headers. Nothing is evaluated, no reference to the outside is followed.
     *
     * @param file where the bytes are; not changed
     * @param originalName the name the sender gave it; used for names only, its extension is never trusted
     * @throws UnreadableFileException if there is no table in it, or none that can be read within the limits
     */
    public static SourceFile open(Path file, String originalName, ReadLimits limits) throws UnreadableFileException {
        throw new UnsupportedOperationException("being written");
    }
}
