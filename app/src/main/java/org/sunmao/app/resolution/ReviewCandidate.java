package org.sunmao.app.resolution;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A subject that a doubtful mention may speak of.
 *
 * @param subjectId its id
 * @param fields identifying fields of the mention that it was founded by, see {@link MentionFields}; persons masked by right
 * @param same fields in which it says the very same as the mention, compared before anything was masked
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
        Set<String> same,
        String source,
        long mentions,
        double bits,
        double probability,
        List<ReasonLine> reasons,
        boolean refused) {

    public ReviewCandidate {
        same = Set.copyOf(same);
        reasons = List.copyOf(reasons);
    }

    /** The name that it was founded under. */
    public String name() {
        return fields.getOrDefault("name", "");
    }
}
