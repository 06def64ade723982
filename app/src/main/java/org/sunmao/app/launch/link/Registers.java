package org.sunmao.app.launch.link;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which list the others are held against. */
final class Registers {

    private Registers() {}

    /**
     * Of two lists the one with the larger share of valid credit codes, the second where they are equal; of more the one with most of
     * them, then the larger one, then the one whose name comes last, so that their order has no influence.
     */
    static int choose(List<InputList> lists) {
        double[] codes =
                lists.stream().mapToDouble(list -> list.firms().codes()).toArray();
        if (lists.size() == 2) {
            return codes[1] >= codes[0] ? 1 : 0;
        }
        return IntStream.range(0, lists.size())
                .boxed()
                .max(Comparator.comparingDouble(
                                (Integer i) -> codes[i] * lists.get(i).size())
                        .thenComparing(i -> lists.get(i).size())
                        .thenComparing(i -> lists.get(i).name()))
                .orElse(0);
    }
}
