package org.sunmao.app.front.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sunmao.app.resolution.ReasonLine;

/**
 * A mention that speaks of a subject, with why.
 *
 * @param source code of its source
 * @param fields the identifying fields as the source writes them, by field code; not masked
 * @param zone {@code linked} or {@code new}: the mention that founded the subject or agreed with it
 * @param probability that the link is right, as the model has it
 * @param byPerson whether a person decided it
 * @param model the model that decided
 * @param since when this was decided
 * @param rows how many rows say the same
 * @param reasons masked for the reader
 */
public record SubjectLink(
        long mention,
        String source,
        Map<String, String> fields,
        String zone,
        double bits,
        double probability,
        boolean byPerson,
        String model,
        Instant since,
        long rows,
        List<ReasonLine> reasons) {

    public SubjectLink {
        fields = Map.copyOf(fields);
        reasons = List.copyOf(reasons);
    }
}
