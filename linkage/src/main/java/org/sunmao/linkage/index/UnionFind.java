package org.sunmao.linkage.index;

/** Disjoint sets of the numbers 0 to n-1; the smallest member stands for its set, whatever the order of the unions. */
public final class UnionFind {
    private final int[] parent;

    /** Every number in a set of its own. */
    public UnionFind(int n) {
        parent = new int[n];
        for (int i = 0; i < n; i++) {
            parent[i] = i;
        }
    }

    /** The smallest member of the set. */
    public int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        int at = i;
        while (parent[at] != root) {
            int next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }

    /** Joins two sets. */
    public void union(int a, int b) {
        int ra = find(a);
        int rb = find(b);
        if (ra < rb) {
            parent[rb] = ra;
        } else {
            parent[ra] = rb;
        }
    }
}
