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
 * @param areaSqm the largest leased area among them, null where none is said
 * @param candidates how many candidates there are
 * @param bits score of the best one
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
        int candidates,
        double bits) {}
