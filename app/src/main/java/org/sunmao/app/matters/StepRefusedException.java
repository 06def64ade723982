package org.sunmao.app.matters;

/**
 * Thrown by a room that listens to {@link MatterMoved} where the step cannot be taken: nothing of it is kept, and whoever took it is told why. No fault; its
 * message is for the log.
 */
public final class StepRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String word;

    /** @param word why, in lower-case letters and hyphens: the page of the kind says it in its own words */
    public StepRefusedException(String word) {
        super("a step was refused: " + word);
        this.word = word;
    }

    /** Why. */
    public String word() {
        return word;
    }
}
