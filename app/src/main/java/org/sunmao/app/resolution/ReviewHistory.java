package org.sunmao.app.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known before of a mention, of its source and of its name.
 *
 * @param earlier other mentions of the same source with the same name, newest first
 * @param decisions what persons said about mentions of the same name, of whatever source, newest first
 * @param former links that this mention had, newest first
 */
public record ReviewHistory(List<Earlier> earlier, List<MadeDecision> decisions, List<Former> former) {

    /**
     * Another mention of the same source with the same name.
     *
     * @param mentionId its number
     * @param fields what else it says: building, room and the like; persons masked by right
     * @param firstSeen when it first arrived
     * @param zone what its link says, {@code none} where nothing
     * @param subjectId whom it is linked to, null where to nobody
     * @param subjectName that one's name, empty where there is none
     * @param decided whether a person's word about it stands
     */
    public record Earlier(
            long mentionId,
            Map<String, String> fields,
            Instant firstSeen,
            String zone,
            @Nullable Long subjectId,
            String subjectName,
            boolean decided) {}

    /**
     * A link that ended.
     *
     * @param zone what it said
     * @param subjectId whom it named, null where nobody
     * @param subjectName that one's name, empty where there is none
     * @param byPerson whether a person's word made it
     * @param model by which model
     * @param from when it began
     * @param until when it ended
     */
    public record Former(
            String zone,
            @Nullable Long subjectId,
            String subjectName,
            boolean byPerson,
            String model,
            Instant from,
            Instant until) {}

    public ReviewHistory {
        earlier = List.copyOf(earlier);
        decisions = List.copyOf(decisions);
        former = List.copyOf(former);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return earlier.isEmpty() && decisions.isEmpty() && former.isEmpty();
    }
}
