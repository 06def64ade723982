package org.sunmao.app.launch.console;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.sunmao.app.backup.BackupException;
import org.sunmao.app.database.DatabaseException;

/** A command cannot do what it was asked; the message tells the person at the console why and what to do. */
public final class Refusal extends RuntimeException {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    /** The sentence is printed as it is. */
    public Refusal(String message) {
        super(message);
    }

    /** The sentence is printed as it is; the cause goes nowhere. */
    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Prints the sentence that is meant for people; anything unexpected goes to the log in full. Answers the exit status. */
    public static int report(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                err.println("sunmao: " + sentence);
                return 1;
            }
        }
        LOG.error("The command failed; the log says where.", failure);
        err.println("sunmao: failed: " + root(failure));
        return 1;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof Refusal || cause instanceof DatabaseException || cause instanceof BackupException) {
            return cause.getMessage();
        }
        if (cause instanceof PortInUseException taken) {
            return "Port " + taken.getPort() + " is taken; choose another one with --port.";
        }
        return null;
    }
}
