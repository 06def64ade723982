package org.sunmao.app.resolution;

import org.jspecify.annotations.Nullable;

/**
 * A clerk's word about a doubtful mention.
 *
 * @param mentionId the mention
 * @param subjectId whom it speaks of; null for something of its own, which no candidate is
 * @param allOfName how many waiting mentions of the same source with the same name the clerk was shown that this is about, the mention among
 *     them; 0 for this one alone
 * @param by who says so
 * @param why in their words; may be empty where it is about one
 */
public record Verdict(long mentionId, @Nullable Long subjectId, int allOfName, String by, String why) {

    public Verdict {
        why = why.strip();
    }
}
