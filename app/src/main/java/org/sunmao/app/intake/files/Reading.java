package org.sunmao.app.intake.files;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;

/** Turns what format libraries throw at a damaged file into the one exception, and lets the consumer's own pass. */
final class Reading {

    private Reading() {}

    interface Step<T> {
        T run() throws IOException;
    }

    /** What the consumer threw, on its way through a library. */
    private static final class Relayed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final RuntimeException original;

        Relayed(RuntimeException original) {
            super(original);
            this.original = original;
        }
    }

    static <T> Predicate<T> relaying(Predicate<T> consumer) {
        return each -> {
            try {
                return consumer.test(each);
            } catch (RuntimeException e) {
                throw new Relayed(e);
            }
        };
    }

    static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (Relayed e) {
            throw e.original;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException | IOException | StackOverflowError e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Relayed relayed) {
                    throw relayed.original;
                }
                if (cause instanceof UnreadableFileException unreadable) {
                    throw unreadable;
                }
            }
            throw new UnreadableFileException(
                    "file.damaged", Map.of("detail", e.getClass().getSimpleName()), e);
        }
    }
}
