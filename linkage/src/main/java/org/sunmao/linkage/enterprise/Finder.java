package org.sunmao.linkage.enterprise;

/** Finds the anchors that a record may speak of. */
interface Finder {
    /**
     * Finds the candidates of a record.
     *
     * @param into receives their rows, the most promising first
     * @return how many there are, at most {@link Candidates#MOST}
     */
    int find(Profile p, int[] into);
}
