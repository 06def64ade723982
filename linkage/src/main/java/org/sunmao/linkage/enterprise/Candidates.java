package org.sunmao.linkage.enterprise;

import java.util.Arrays;

/**
 * Finds the anchors that a record may speak of. Every key that is not too common adds to what speaks for the anchors that have
 * it; those that most speaks for are compared, and their number has a bound that does not grow with the register. Ties at the
 * bound are broken by the hash of the anchor's key, never by the order of arrival. Serves one thread.
 */
final class Candidates {
    /** At most so many are compared. */
    static final int MOST = 12;

    /** What lies so many bits behind the best is not compared, unless it is among the first few. */
    private static final int FAR_BEHIND = 26;

    private static final int ALWAYS = 4;
    private static final int RAREST_GRAMS = 4;
    private static final int[] LOG = logs();

    private final AnchorIndex anchors;
    private final int[] posting = new int[Keys.largestLimit()];
    private int[] found = new int[256];
    private int[] seen;
    private int[] points;
    private int query;
    private int size;

    // The grams of one name, ranked by how many anchors have them.
    private final long[] gramHashes = new long[64];
    private final int[] gramCounts = new int[64];
    private int grams;

    Candidates(AnchorIndex anchors) {
        this.anchors = anchors;
        seen = new int[Math.max(16, anchors.size())];
        points = new int[seen.length];
    }

    /**
     * Finds the candidates of a record.
     *
     * @param into receives their rows, the most promising first
     * @return how many there are, at most {@link #MOST}
     */
    int find(Profile p, int[] into) {
        begin();
        Keys.of(p, this::follow);
        for (Named name : p.names) {
            grams = 0;
            Keys.grams(name, this::weighGram);
            followRarestGrams();
        }
        return best(into);
    }

    private void begin() {
        if (seen.length < anchors.size()) {
            int larger = Math.max(anchors.size(), seen.length + (seen.length >> 1));
            seen = Arrays.copyOf(seen, larger);
            points = Arrays.copyOf(points, larger);
        }
        query++;
        size = 0;
    }

    private void follow(Keys kind, long hash) {
        int n = anchors.read(hash, posting);
        if (n > 0 && n <= kind.limit && n <= posting.length) {
            credit(n, Math.max(4, kind.bits * 4 - LOG[n]));
        }
    }

    private void credit(int n, int more) {
        for (int i = 0; i < n; i++) {
            int row = posting[i];
            if (seen[row] != query) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                seen[row] = query;
                points[row] = 0;
                found[size++] = row;
            }
            points[row] += more;
        }
    }

    private void weighGram(Keys kind, long hash) {
        for (int i = 0; i < grams; i++) {
            if (gramHashes[i] == hash) {
                return;
            }
        }
        int n = grams < gramHashes.length ? anchors.read(hash, posting) : 0;
        if (n > 0 && n <= kind.limit) {
            gramHashes[grams] = hash;
            gramCounts[grams++] = n;
        }
    }

    private void followRarestGrams() {
        for (int turn = 0; turn < RAREST_GRAMS; turn++) {
            int rarest = -1;
            for (int i = 0; i < grams; i++) {
                if (gramCounts[i] > 0 && (rarest < 0 || isRarer(i, rarest))) {
                    rarest = i;
                }
            }
            if (rarest < 0) {
                return;
            }
            follow(Keys.GRAM, gramHashes[rarest]);
            gramCounts[rarest] = 0;
        }
    }

    private boolean isRarer(int a, int b) {
        return gramCounts[a] != gramCounts[b] ? gramCounts[a] < gramCounts[b] : gramHashes[a] < gramHashes[b];
    }

    private int best(int[] into) {
        int n = 0;
        int least = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            int row = found[i];
            if (points[row] < least || n == MOST && !goesBefore(row, into[MOST - 1])) {
                continue;
            }
            int at = Math.min(n, MOST - 1);
            while (at > 0 && goesBefore(row, into[at - 1])) {
                into[at] = into[at - 1];
                at--;
            }
            into[at] = row;
            n = Math.min(MOST, n + 1);
            least = n == MOST ? points[into[MOST - 1]] : least;
        }
        int enough = n == 0 ? 0 : points[into[0]] - FAR_BEHIND * 4;
        while (n > ALWAYS && points[into[n - 1]] < enough) {
            n--;
        }
        return n;
    }

    private boolean goesBefore(int a, int b) {
        return points[a] != points[b] ? points[a] > points[b] : anchors.goesBefore(a, b);
    }

    /** Four times log2. */
    private static int[] logs() {
        int[] logs = new int[Keys.largestLimit() + 1];
        for (int i = 1; i < logs.length; i++) {
            logs[i] = (int) Math.round(4 * EnterpriseModel.log2(i));
        }
        return logs;
    }
}
