package org.sunmao.app.resolution;

import org.jspecify.annotations.Nullable;

/**
 * A link that another model would change.
 *
 * @param mentionId the mention
 * @param change what would become of it
 * @param name as the source writes it, empty where it writes none
 * @param sourceZh the source's name in Chinese
 * @param sourceEn the source's name in English
 * @param was by the model in use
 * @param becomes by the other
 */
public record ChangedLink(
        long mentionId, LinkChange change, String name, String sourceZh, String sourceEn, Side was, Side becomes) {

    /**
     * The link by one of the two models.
     *
     * @param zone linked, review, new or none
     * @param subjectId whom it stands for, in review the best candidate; null where there is none, or none yet
     * @param name the name that this subject was founded under, empty where there is none
     * @param bits the score
     */
    public record Side(String zone, @Nullable Long subjectId, String name, double bits) {

        /** Whether the score is that of a candidate; what stands alone has none. */
        public boolean scored() {
            return zone.equals("linked") || zone.equals("review");
        }

        /** Key of the words for it; a name follows them where there is one. */
        public String key() {
            return "resolution.side." + zone + (name.isEmpty() ? ".bare" : "");
        }
    }
}
