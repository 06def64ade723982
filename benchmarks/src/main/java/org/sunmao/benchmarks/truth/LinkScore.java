package org.sunmao.benchmarks.truth;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunmao.benchmarks.truth.Verdict.Meant;
import org.sunmao.benchmarks.truth.Verdict.Said;

/**
 * How well rows, or the distinct mentions in them, were linked without a person.
 *
 * @param all how many were judged
 * @param known how many speak of somebody known to the register (the building list)
 * @param strangers how many speak of somebody else
 * @param right linked to the right confirmed file
 * @param wrong linked to a wrong confirmed file, strangers included
 * @param strangersWrong strangers linked to a confirmed file
 * @param review left for a person
 * @param knownProvisional known ones that got a provisional file beside the confirmed one
 */
record LinkScore(
        int all, int known, int strangers, int right, int wrong, int strangersWrong, int review, int knownProvisional) {

    /** Counts every verdict. */
    static LinkScore byRow(Collection<Verdict> verdicts) {
        return new LinkScore(
                verdicts.size(),
                count(verdicts, Meant.KNOWN, null),
                count(verdicts, Meant.STRANGER, null),
                count(verdicts, null, Said.RIGHT),
                count(verdicts, null, Said.WRONG),
                count(verdicts, Meant.STRANGER, Said.WRONG),
                count(verdicts, null, Said.REVIEW),
                count(verdicts, Meant.KNOWN, Said.PROVISIONAL));
    }

    /** Counts each mention once for each whom its rows mean: a name that two bear cannot be right for both. */
    static LinkScore byMention(Collection<Verdict> verdicts) {
        Map<String, Verdict> distinct = new HashMap<>();
        verdicts.forEach(v -> distinct.putIfAbsent(v.mention() + "|" + v.meantWhom(), v));
        return byRow(distinct.values());
    }

    private static int count(Collection<Verdict> verdicts, @Nullable Meant meant, @Nullable Said said) {
        return (int) verdicts.stream()
                .filter(v -> (meant == null || v.meant() == meant) && (said == null || v.said() == said))
                .count();
    }

    /** Of those linked to a confirmed file, the share that is right; NaN where none was linked. */
    double precision() {
        return (double) right / (right + wrong);
    }

    /** Of those that are known, the share linked to the right file. */
    double recall() {
        return (double) right / known;
    }

    /** Share left for a person. */
    double reviewShare() {
        return (double) review / all;
    }

    /** Of the strangers, the share given to somebody else. */
    double strangersWrongShare() {
        return (double) strangersWrong / strangers;
    }

    /** Of those that are known, the share that got a provisional file. */
    double knownProvisionalShare() {
        return (double) knownProvisional / known;
    }
}
