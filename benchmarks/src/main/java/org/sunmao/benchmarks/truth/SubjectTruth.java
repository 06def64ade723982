package org.sunmao.benchmarks.truth;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose file a subject is in truth: that of whom most of its founding rows speak; where two are equal, of the one with the smaller
 * truth id.
 */
final class SubjectTruth {

    private final Map<Long, Map<String, Integer>> votes = new HashMap<>();

    /** A row of this subject speaks of this one. */
    void vote(long subject, String truth) {
        if (!truth.isEmpty()) {
            votes.computeIfAbsent(subject, any -> new HashMap<>()).merge(truth, 1, Integer::sum);
        }
    }

    /** Truth id of the subject, null where no founding row has one. */
    @Nullable
    String of(@Nullable Long subject) {
        Map<String, Integer> counted = subject == null ? null : votes.get(subject);
        if (counted == null) {
            return null;
        }
        return counted.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Subjects whose founding rows speak of more than one. */
    long mixed() {
        return votes.values().stream().filter(counted -> counted.size() > 1).count();
    }

    /** Ones to whom more than one subject belongs. */
    long split() {
        var subjects = new HashMap<String, Integer>();
        votes.keySet().forEach(subject -> subjects.merge(String.valueOf(of(subject)), 1, Integer::sum));
        return subjects.values().stream().filter(n -> n > 1).count();
    }

    /** How many subjects there are. */
    int size() {
        return votes.size();
    }
}
