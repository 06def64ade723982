package org.sunmao.app.resolution;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One doubtful mention in the queue.
 *
 * @param mentionId its number
 * @param kind what it mentions
 * @param name the name as the source writes it, empty where it gives none
 * @param source code of the source
 * @param sourceZh the source's name in Chinese
 * @param sourceEn the source's name in English
 * @param rows how many rows that count speak so
 * @param areaSqm the area that the newest list lets to it, null where none is said
 * @param moneyFen taxes of twelve months that hang on it; null where there are none or the reader may not see them
 * @param building name of the building that its newest row speaks of, empty where none is known
 * @param street that building's street, empty where none is known
 * @param candidates how many candidates there are
 * @param bits score of the best one
 * @param claim who has it before them now, null where nobody has
 */
public record ReviewEntry(
        long mentionId,
        String kind,
        String name,
        String source,
        String sourceZh,
        String sourceEn,
        long rows,
        @Nullable BigDecimal areaSqm,
        @Nullable Long moneyFen,
        String building,
        String street,
        int candidates,
        double bits,
        @Nullable Claim claim) {}
