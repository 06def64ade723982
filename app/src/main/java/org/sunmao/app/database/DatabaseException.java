package org.sunmao.app.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached; the message says to the person at the console what to do about it. */
public final class DatabaseException extends RuntimeException {

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
