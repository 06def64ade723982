package org.sunmao.linkage.parts;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.index.UnionFind;

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
    public static void edge(PackedWriter block, int a, int b) {
        block.count(a);
        block.count(b);
    }

    /**
     * Finds the components, where that takes less time in the memory of the caller: a round over all parts takes longer than a few
     * edges are worth.
     *
     * @param edges blocks of {@link #edge edges}, wherever
     * @param most with more edges than this the work is left to the parts
     * @return as {@link #of(Parts)}
     */
    public static Parts of(Parts edges, int most) {
        Parts kept = edges.kept();
        long[] count = {0};
        kept.then(Rewiring.COUNT, List.of()).forEach(block -> count[0] += new PackedReader(block).int64());
        if (count[0] > most) {
            return of(kept);
        }
        FewEdges few = new FewEdges();
        kept.forEach(block -> read(List.of(block).iterator(), few::add));
        return kept.then(Rewiring.GIVE, List.of(kept.share(few.components())));
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
            rewired.only(SUM).forEach(block -> sum[0] += new PackedReader(block).int64());
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

    /** The steps of one round, and those of work that needs no rounds. */
    enum Rewiring implements StepKind {
        COUNT {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                long[] n = {0};
                read(edges, (a, b) -> n[0]++);
                PackedWriter block = new PackedWriter();
                block.int64(n[0]);
                out.send(SUM, part, block.toByteArray());
            }
        },
        /** The first part gives what was found elsewhere. */
        GIVE {
            @Override
            void run(Iterator<byte[]> edges, Outbox edgesOut, Sender out, int part) {
                // What it gives was shared, see open.
            }

            @Override
            public Step open(int parts, List<byte[]> shared) {
                return (part, inputs, out) -> {
                    if (part == 0 && shared.get(0).length > 0) {
                        out.send(EDGES, part, shared.get(0));
                    }
                };
            }
        },
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
                PackedWriter block = new PackedWriter();
                block.int64(sum[0]);
                out.send(SUM, part, block.toByteArray());
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

    /** A graph that one memory holds, by whatever numbers. */
    private static final class FewEdges {
        private final Set<Integer> numbers = new TreeSet<>();
        private final Packed edges = new Packed();

        void add(int a, int b) {
            numbers.add(a);
            numbers.add(b);
            edges.add(a, b);
        }

        /** As {@link Components#of} gives them, in one block. */
        byte[] components() {
            int[] sorted = numbers.stream().mapToInt(Integer::intValue).toArray();
            UnionFind sets = new UnionFind(sorted.length);
            for (long edge : edges.distinct()) {
                sets.union(Arrays.binarySearch(sorted, (int) (edge >>> 32)), Arrays.binarySearch(sorted, (int) edge));
            }
            PackedWriter out = new PackedWriter();
            for (int i = 0; i < sorted.length; i++) {
                if (sets.find(i) != i) {
                    edge(out, sorted[i], sorted[sets.find(i)]);
                }
            }
            return out.toByteArray();
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
            PackedReader in = new PackedReader(blocks.next());
            while (!in.isAtEnd()) {
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
