package org.sunmao.app.resolution;

import java.util.List;
import java.util.Map;

/**
 * A subject that a doubtful mention may speak of.
 *
 * @param subjectId its id
 * @param fields identifying fields of the mention that it was founded by, see {@link MentionFields}; persons masked by right
 * @param source code of the source that founded it
 * @param mentions how many mentions are linked to it
 * @param bits the score
 * @param probability the score as a probability
 * @param reasons what speaks for and against it, adding up to the score
 * @param refused whether a person said already that it is not this one
 */
public record ReviewCandidate(
        long subjectId,
        Map<String, String> fields,
        String source,
        long mentions,
        double bits,
        double probability,
        List<ReasonLine> reasons,
        boolean refused) {

    public ReviewCandidate {
        reasons = List.copyOf(reasons);
    }

    /** The name that it was founded under. */
    public String name() {
        return fields.getOrDefault("name", "");
    }
}
