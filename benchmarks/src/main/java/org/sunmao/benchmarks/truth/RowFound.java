package org.sunmao.benchmarks.truth;

import org.jspecify.annotations.Nullable;

/**
 * What the platform made of one row that it took in.
 *
 * @param kind kind of the row's source
 * @param payload id of the row's content
 * @param enterprise the enterprise that it mentions, null when it mentions none
 * @param building the building that it mentions, null when it mentions none
 * @param unit canonical {@code floor/rooms} that a tenancy was derived for, null when none was
 */
record RowFound(
        String kind,
        long payload,
        @Nullable Linked enterprise,
        @Nullable Linked building,
        @Nullable String unit) {

    /**
     * The current link of a mention.
     *
     * @param mention id of the mention
     * @param zone linked, review, new or none
     * @param subject whose file it belongs to, null in review and none
     * @param confirmed whether that file is founded by the register or the building list
     */
    record Linked(long mention, String zone, @Nullable Long subject, boolean confirmed) {

        /** Whether the machine said on its own whose confirmed file this belongs to. */
        boolean toConfirmed() {
            return subject != null && confirmed;
        }
    }
}
