package org.sunmao.app.proposals;

import java.time.LocalDate;

/**
 * What is public of a proposal. Texts are empty where they are not public.
 *
 * @param names names of proposers who agreed, one after the other
 * @param sort a word of {@link ProposalKind#CLASSES}; empty before a reply is public
 */
public record Publication(
        long id,
        long matter,
        String number,
        int year,
        String title,
        String subject,
        String body,
        String analysis,
        String advice,
        String names,
        String unitZh,
        String unitEn,
        String reply,
        String sort,
        String result,
        LocalDate on) {}
