package org.sunmao.app.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several versions of a measure beside an answer.
 *
 * @param definition the version
 * @param spans when it is in force, as known at the reader's moment; none where the district has never chosen it
 * @param inForce whether it is the one in force for the month of the answer
 * @param figure what the question is answered by it; null where only the answer itself was asked for
 */
public record MeasureVersion(
        Definition definition,
        List<VersionSpan> spans,
        boolean inForce,
        @Nullable Figure figure) {

    public MeasureVersion {
        spans = List.copyOf(spans);
    }
}
