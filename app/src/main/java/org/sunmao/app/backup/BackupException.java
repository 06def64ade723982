package org.sunmao.app.backup;

import org.jspecify.annotations.Nullable;

/** A backup cannot be written, read or restored; the message is for people and says how to go on. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
