package org.sunmao.app.catalogue.retention;

/**
 * How much a plan would erase.
 *
 * @param deliveries deliveries that lose something
 * @param rows their rows that lose something
 * @param payloads different rows of which everything goes
 * @param redacted different rows of which what is of a person goes
 * @param files files whose bytes go
 * @param bytes how many bytes these are
 * @param mentions mentions that no row holds any more
 * @param redactedMentions mentions that lose telephone and legal representative
 */
public record Counts(
        long deliveries,
        long rows,
        long payloads,
        long redacted,
        long files,
        long bytes,
        long mentions,
        long redactedMentions) {

    /** Whether nothing is due. */
    public boolean nothing() {
        return payloads == 0 && redacted == 0 && files == 0;
    }
}
