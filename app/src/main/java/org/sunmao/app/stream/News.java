package org.sunmao.app.stream;

/**
 * News: somebody wrote something, in this process or another one of the same database.
 *
 * @param topic of what, such as {@code conflicts} or {@code settings}; {@link #ANYTHING} where nobody listened for a while
 * @param elsewhere whether another process did, so that what this one keeps in memory may be old
 */
public record News(String topic, boolean elsewhere) {

    /** Conclusions were derived. */
    public static final String DERIVATION = "derivation";
    /** Somebody may see more or less than before. */
    public static final String ACCESS = "access";
    /** The district chose otherwise what figures are made by. */
    public static final String SETTINGS = "settings";
    /** Nobody listened; whatever there is may have changed. */
    public static final String ANYTHING = "anything";

    /** Whether it is of this topic, or may be. */
    public boolean mayBe(String asked) {
        return topic.equals(asked) || topic.equals(ANYTHING);
    }
}
