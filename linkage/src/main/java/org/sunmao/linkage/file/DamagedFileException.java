package org.sunmao.linkage.file;

import java.io.IOException;

/** A file that is not what {@link CheckedFileWriter} wrote. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final String found;
    private final String expected;

    /** What was found in the file, and what should have been there. */
    public DamagedFileException(String found, String expected) {
        super("found " + found + ", expected " + expected);
        this.found = found;
        this.expected = expected;
    }

    /** What was found. */
    public String found() {
        return found;
    }

    /** What should have been there. */
    public String expected() {
        return expected;
    }
}
