package org.sunmao.linkage.parts;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.index.Hash64;

/**
 * Connected components of a graph whose edges lie in parts, by alternating between two ways of rewiring neighbours to the smallest
 * of them until nothing changes any more: large-star and small-star (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014,
 * Connected Components in MapReduce and Beyond). Rounds grow with the logarithm of the longest path, and the edges never grow in
 * number.
 */
public final class Components {
    private static final int EDGES = 0;
    private static final int SUM = 1;
    private static final int MOST_ROUNDS = 100;

    private Components() {}

    /** Writes an edge between two numbers of 0 or more into the block that a step sends. */
    public static void edge(BlockWriter block, int a, int b) {
        block.count(a);
        block.count(b);
    }

    /**
     * Finds the components.
     *
     * @param edges blocks of {@link #edge edges}, wherever
     * @return blocks of two counts, a number and the smallest of its component, for every number that has an edge to another and is
     *     not itself the smallest
     */
    public static Parts of(Parts edges) {
        Parts now = edges;
        @Nullable Parts held = null;
        long before = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Parts rewired = now.then(Rewiring.SPREAD_BOTH_WAYS, List.of())
                    .exchanged()
                    .then(Rewiring.LARGE_STAR, List.of())
                    .then(Rewiring.SPREAD_DOWN, List.of())
                    .exchanged()
                    .then(Rewiring.SMALL_STAR, List.of())
                    .kept();
            long[] sum = {0};
            rewired.only(SUM).forEach(block -> sum[0] += new BlockReader(block).int64());
            if (held != null) {
                held.release();
            }
            held = rewired;
            now = rewired.only(EDGES);
            if (sum[0] == before) {
                return now;
            }
            before = sum[0];
        }
        throw new IllegalStateException("Components did not come to rest in " + MOST_ROUNDS + " rounds");
    }

    /** The steps of one round. */
    enum Rewiring implements StepKind {
        SPREAD_BOTH_WAYS {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                read(edges, (a, b) -> {
                    if (a != b) {
                        edge(edgesOut.to(edgesOut.meeting(a)), a, b);
                        edge(edgesOut.to(edgesOut.meeting(b)), b, a);
                    }
                });
            }
        },
        /** Neighbours that are larger are tied to the smallest of all. */
        LARGE_STAR {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                stars(edges, (node, neighbours, from, to) -> {
                    int smallest = Math.min(node, (int) neighbours[from]);
                    for (int i = from; i < to; i++) {
                        int neighbour = (int) neighbours[i];
                        if (neighbour > node) {
                            edge(edgesOut.to(part), neighbour, smallest);
                        }
                    }
                });
            }
        },
        SPREAD_DOWN {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                read(edges, (a, b) -> {
                    int larger = Math.max(a, b);
                    edge(edgesOut.to(edgesOut.meeting(larger)), larger, Math.min(a, b));
                });
            }
        },
        /** Neighbours that are smaller, and the number itself, are tied to the smallest. */
        SMALL_STAR {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                long[] sum = {0};
                stars(edges, (node, neighbours, from, to) -> {
                    int smallest = (int) neighbours[from];
                    for (int i = from; i < to; i++) {
                        int tied = i + 1 < to ? (int) neighbours[i + 1] : node;
                        edge(edgesOut.to(part), tied, smallest);
                        sum[0] += Hash64.of(tied, smallest);
                    }
                });
                BlockWriter block = new BlockWriter();
                block.int64(sum[0]);
                out.send(SUM, part, block.toBytes());
            }
        };

        abstract void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part);

        @Override
        public Step open(int parts, List<byte[]> shared) {
            return (part, inputs, out) -> {
                Outbox edgesOut = new Outbox(parts, EDGES, out);
                run(inputs.get(0), edgesOut, out, part);
                edgesOut.close();
            };
        }
    }

    /** Hears edges. */
    public interface Edges {
        /** One edge, or a number and the smallest of its component. */
        void edge(int a, int b);
    }

    /** Hears a number with the stretch of an array in which its neighbours stand, smallest first, each once. */
    private interface Star {
        void visit(int node, long[] neighbours, int from, int to);
    }

    /** Reads blocks of edges. */
    public static void read(Iterator<byte[]> blocks, Edges receiver) {
        while (blocks.hasNext()) {
            BlockReader in = new BlockReader(blocks.next());
            while (in.hasMore()) {
                receiver.edge(in.count(), in.count());
            }
        }
    }

    private static void stars(Iterator<byte[]> blocks, Star visitor) {
        Packed packed = new Packed();
        read(blocks, packed::add);
        long[] sorted = packed.distinct();
        int from = 0;
        while (from < sorted.length) {
            int node = (int) (sorted[from] >>> 32);
            int to = from;
            while (to < sorted.length && (int) (sorted[to] >>> 32) == node) {
                to++;
            }
            visitor.visit(node, sorted, from, to);
            from = to;
        }
    }

    /** Edges, two numbers in 64 bits. */
    private static final class Packed {
        private long[] edges = new long[256];
        private int size;

        void add(int a, int b) {
            if (size == edges.length) {
                edges = Arrays.copyOf(edges, size * 2);
            }
            edges[size++] = (long) a << 32 | b;
        }

        long[] distinct() {
            Arrays.sort(edges, 0, size);
            int n = 0;
            for (int i = 0; i < size; i++) {
                if (n == 0 || edges[n - 1] != edges[i]) {
                    edges[n++] = edges[i];
                }
            }
            return Arrays.copyOf(edges, n);
        }
    }
}
