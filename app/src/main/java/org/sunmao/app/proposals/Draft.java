package org.sunmao.app.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that is being written.
 *
 * @param author the account whose it is
 * @param subject a word of {@link ProposalKind#SUBJECTS}; empty while none is said
 * @param body a word of {@link ProposalKind#BODIES}; empty for proposals of persons
 * @param fromMatter the matter that it grows from; null for none
 * @param aboutKind {@code building} or {@code enterprise}; null where it is about neither
 * @param textPublic whether its author agrees that the text is made public
 * @param replyPublic whether its author agrees that the reply is
 * @param namePublic whether the author's name may stand there
 * @param state {@code writing}, {@code submitted} or {@code dropped}
 * @param matter what it became; null before
 * @param onPaper whether the council's office took it down from paper
 */
public record Draft(
        long id,
        String author,
        String title,
        String subject,
        String body,
        String analysis,
        String advice,
        @Nullable Long fromMatter,
        @Nullable String aboutKind,
        @Nullable Long aboutRef,
        boolean textPublic,
        boolean replyPublic,
        boolean namePublic,
        String state,
        @Nullable Long matter,
        Instant changedAt,
        boolean onPaper) {

    /** What is missing before it can be submitted, by names of fields. */
    public List<String> missing() {
        return Map.of("title", title, "subject", subject, "analysis", analysis, "advice", advice).entrySet().stream()
                .filter(each -> each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether it can still be changed. */
    public boolean open() {
        return state.equals("writing");
    }
}
