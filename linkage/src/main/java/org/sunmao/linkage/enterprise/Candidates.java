package org.sunmao.linkage.enterprise;

import java.util.Arrays;

/**
 * Finds the anchors that a record may speak of. Every key that is not too common adds to what speaks for the anchors that have
 * it; those that most speaks for are compared, and their number has a bound that does not grow with the register. Ties at the
 * bound are broken by the hash of the anchor's key, never by the order of arrival. Serves one thread.
 */
final class Candidates implements Finder {
    /** At most so many are compared. */
    static final int MOST = 12;

    /** What lies so many bits behind the best is not compared, unless it is among the first few. */
    private static final int FAR_BEHIND = 26;

    private static final int ALWAYS = 4;
    private static final int RAREST_GRAMS = 4;
    private static final int NOBODY = -1;
    private static final int[] LOG = logs();

    private final KeyIndex anchors;
    private final int[] posting = new int[Keys.largestLimit()];

    // What was found: a small open hash of rows, emptied by counting up the query.
    private int[] slots = new int[1 << 10];
    private int[] stamps = new int[slots.length];
    private int[] found = new int[slots.length / 2];
    private int[] points = new int[found.length];
    private int query;
    private int size;

    private boolean named;
    private boolean coded;

    /** The row that is asked about, where it is an anchor itself. */
    private int self = NOBODY;

    // The grams of one name, ranked by how many anchors have them.
    private final long[] gramHashes = new long[64];
    private final int[] gramCounts = new int[64];
    private int grams;

    Candidates(KeyIndex anchors) {
        this.anchors = anchors;
    }

    /**
     * Finds the candidates of a record.
     *
     * @param into receives their rows, the most promising first
     * @return how many there are, at most {@link #MOST}
     */
    @Override
    public int find(Profile p, int[] into) {
        return findOthers(p, NOBODY, into);
    }

    /** As {@link #find}, for a record that stands among the anchors itself: what only it has finds nobody. */
    int findOthers(Profile p, int row, int[] into) {
        self = row;
        query++;
        size = 0;
        named = false;
        coded = false;
        Keys.of(p, this::follow);
        if (lookedForSlips()) {
            for (Named name : p.names()) {
                grams = 0;
                Keys.grams(name, this::weighGram);
                followRarestGrams();
            }
        }
        return best(into);
    }

    /** True where names that are only similar were looked for, for no other was found. */
    boolean lookedForSlips() {
        return !named && !coded;
    }

    /** Where the code finds somebody, only who has the name beside it matters; where the name finds somebody, no slip is looked for. */
    private void follow(Keys kind, long hash) {
        if (coded && !kind.isWholeName()) {
            return;
        }
        int n = read(hash);
        if (n > 0 && n <= kind.limit && n <= posting.length) {
            coded |= kind == Keys.ORGANISATION;
            named |= kind.isWholeName();
            credit(n, Math.max(4, kind.bits * 4 - LOG[n]));
        }
    }

    /** How many others have a key; they stand in the posting, as far as it reaches. */
    private int read(long hash) {
        int n = anchors.read(hash, posting);
        if (self == NOBODY || n > posting.length) {
            return n;
        }
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (posting[i] != self) {
                posting[kept++] = posting[i];
            }
        }
        return kept;
    }

    private void credit(int n, int more) {
        for (int i = 0; i < n; i++) {
            points[place(posting[i])] += more;
        }
    }

    /** Where a row's points are; a new place without points for a row not found before. */
    private int place(int row) {
        int mask = slots.length - 1;
        int slot = row * 0x9E3779B1 >>> 12 & mask;
        while (stamps[slot] == query && found[slots[slot]] != row) {
            slot = slot + 1 & mask;
        }
        if (stamps[slot] == query) {
            return slots[slot];
        }
        if (size == found.length) {
            enlarge();
            return place(row);
        }
        stamps[slot] = query;
        slots[slot] = size;
        found[size] = row;
        points[size] = 0;
        return size++;
    }

    private void enlarge() {
        slots = new int[slots.length * 2];
        stamps = new int[slots.length];
        found = Arrays.copyOf(found, slots.length / 2);
        points = Arrays.copyOf(points, found.length);
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = found[i] * 0x9E3779B1 >>> 12 & mask;
            while (stamps[slot] == query) {
                slot = slot + 1 & mask;
            }
            stamps[slot] = query;
            slots[slot] = i;
        }
    }

    private void weighGram(Keys kind, long hash) {
        for (int i = 0; i < grams; i++) {
            if (gramHashes[i] == hash) {
                return;
            }
        }
        int n = grams < gramHashes.length ? read(hash) : 0;
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
        for (int i = 0; i < size; i++) {
            if (n == MOST && !goesBefore(i, into[MOST - 1])) {
                continue;
            }
            int at = Math.min(n, MOST - 1);
            while (at > 0 && goesBefore(i, into[at - 1])) {
                into[at] = into[at - 1];
                at--;
            }
            into[at] = i;
            n = Math.min(MOST, n + 1);
        }
        int enough = n == 0 ? 0 : points[into[0]] - FAR_BEHIND * 4;
        while (n > ALWAYS && points[into[n - 1]] < enough) {
            n--;
        }
        for (int i = 0; i < n; i++) {
            into[i] = found[into[i]];
        }
        return n;
    }

    private boolean goesBefore(int a, int b) {
        return points[a] != points[b] ? points[a] > points[b] : anchors.goesBefore(found[a], found[b]);
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
