package org.sunmao.app.intake.files;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be read as a table. Carries a code and parameters for a message, not prose. It is unchecked so that it can pass
 * through row consumers; it is the only exception that reading throws for what stands in a file.
 */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> parameters;

    /**
     * @param code one of {@code file.empty, file.not-a-table, file.encrypted, file.zip-bomb, file.truncated, file.damaged,
     *     file.macro, file.too-old, file.too-large, file.too-many-rows, file.too-many-columns, file.cell-too-long}
     * @param parameters named values for the message, such as {@code limit}, {@code found}, {@code row}, {@code sheet}
     */
    public UnreadableFileException(String code, Map<String, String> parameters, @Nullable Throwable cause) {
        super(code + parameters, cause);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    UnreadableFileException(String code, Map<String, String> parameters) {
        this(code, parameters, null);
    }

    UnreadableFileException(String code) {
        this(code, Map.of(), null);
    }

    /** Key of the message. */
    public String code() {
        return code;
    }

    /** Named values for the message. */
    public Map<String, String> parameters() {
        return parameters;
    }
}
