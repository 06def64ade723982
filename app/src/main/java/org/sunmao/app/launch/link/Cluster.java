package org.sunmao.app.launch.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all lists that are one enterprise, or one thing.
 *
 * @param number from 1, in the order of the first members
 * @param members in the order of the lists and rows
 */
public record Cluster(int number, List<Member> members) {

    /** What a row is in its cluster. */
    public enum Standing {
        /** A row of the list that the others are held against. */
        REGISTER,
        /** Joined with another row. */
        LINKED,
        /** Alone; a person should look whether it belongs to another. */
        REVIEW,
        /** Alone, and nothing else is like it. */
        ALONE
    }

    /**
     * A row of a cluster.
     *
     * @param pair the surest pair that joins it with another row; null where there is none
     */
    public record Member(
            RowRef row, Standing standing, @Nullable FoundPair pair) {}
}
