package org.sunmao.app.front.store;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a delivered row.
 *
 * @param header the column's head as delivered
 * @param text the cell as delivered
 * @param field what the column was confirmed to mean; null when nothing
 * @param read the cell as it was read, in the field's canonical form; null when it was not
 */
public record EvidenceCell(
        String header,
        String text,
        @Nullable String field,
        @Nullable String read) {}
