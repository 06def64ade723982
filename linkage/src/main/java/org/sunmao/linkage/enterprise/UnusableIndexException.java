package org.sunmao.linkage.enterprise;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file from which no resolver can be opened: it is not there, torn, altered, or of another version or model. */
public final class UnusableIndexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnusableIndexException(Path file, String found, String expected, @Nullable Throwable cause) {
        super(
                "The saved index %s cannot be used: found %s, expected %s. It is rebuilt by loading the records again."
                        .formatted(file, found, expected),
                cause);
    }
}
