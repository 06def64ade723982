package org.sunmao.app.proposals;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a draft when it is kept.
 *
 * @param subject a word of {@link ProposalKind#SUBJECTS}; may be empty
 * @param body a word of {@link ProposalKind#BODIES}; empty for proposals of persons
 * @param fromMatter the matter that it grows from; asked when it is begun alone
 * @param aboutKind {@code building} or {@code enterprise}
 */
public record DraftText(
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
        boolean namePublic) {}
