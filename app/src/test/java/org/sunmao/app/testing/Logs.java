package org.sunmao.app.testing;

import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The log of this process, for tests that start a server of their own and read what it writes.
 *
 * <p>Spring Boot sets up logging for the first application of a process and leaves a mark; the next one takes what it finds, until the marked one is
 * closed. Tests share applications that stay open, so whether a server of a test wrote a file hung on which tests ran before it.
 */
public final class Logs {

    private static final List<String> SETTINGS =
            List.of("LOG_FILE", "LOG_PATH", "FILE_LOG_STRUCTURED_FORMAT", "CONSOLE_LOG_STRUCTURED_FORMAT");

    private Logs() {}

    /** The next application sets up its own log, whatever ran earlier in this process. */
    public static void forgetEarlier() {
        SETTINGS.forEach(System::clearProperty);
        LoggingSystem.get(Logs.class.getClassLoader()).cleanUp();
    }
}
