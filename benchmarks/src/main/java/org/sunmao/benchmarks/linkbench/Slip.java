package org.sunmao.benchmarks.linkbench;

import org.jspecify.annotations.Nullable;

/** What happened to one character. */
enum Slip {
    LOST,
    DOUBLED,
    SWAPPED,
    REPLACED;

    /** The slip that makes one text of the other; null where none does, or where they are equal. */
    static @Nullable Slip between(String right, String wrong) {
        int longer = wrong.length() - right.length();
        int first = 0;
        while (first < Math.min(right.length(), wrong.length()) && right.charAt(first) == wrong.charAt(first)) {
            first++;
        }
        String rest = right.substring(first);
        String wrongRest = wrong.substring(first);
        if (longer == -1) {
            return rest.substring(1).equals(wrongRest) ? LOST : null;
        }
        if (longer == 1) {
            // The doubled character is the last of what is equal.
            return first > 0
                            && wrong.charAt(first) == wrong.charAt(first - 1)
                            && wrongRest.substring(1).equals(rest)
                    ? DOUBLED
                    : null;
        }
        if (longer != 0 || rest.isEmpty()) {
            return null;
        }
        if (rest.substring(1).equals(wrongRest.substring(1))) {
            return REPLACED;
        }
        boolean swapped = rest.charAt(0) == wrongRest.charAt(1)
                && rest.charAt(1) == wrongRest.charAt(0)
                && rest.substring(2).equals(wrongRest.substring(2));
        return swapped ? SWAPPED : null;
    }
}
