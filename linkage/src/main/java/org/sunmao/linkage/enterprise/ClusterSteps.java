package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.parts.Components;
import org.sunmao.linkage.parts.Outbox;
import org.sunmao.linkage.parts.Sender;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;

/**
 * Which anchors are one cluster: those that a code, a number or a decision connects meet in one part, and there {@link
 * AnchorClusters} decides as it does on one machine.
 */
enum ClusterSteps implements StepKind {
    /** The records that decisions name: key, whether it is an anchor, number. */
    FIND_NAMED {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            PackedWriter block = new PackedWriter();
            Decisions decisions = told.decisions();
            Entries.forEach(inputs.get(0), (index, in) -> {
                String key = in.string();
                if (decisions.isNamed(key)) {
                    block.text(key);
                    block.count(told.offsets().anchors()[part] + index);
                }
            });
            out.send(0, 0, block.toByteArray());
        }
    },
    /** Anchors go where their codes and old numbers meet. */
    IDENTIFY {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            int first = told.offsets().anchors()[part];
            ReadSteps.forEach(inputs.get(0), (index, p) -> {
                for (long value : new long[] {p.uscc(), p.number()}) {
                    if (value != Hash64.NONE) {
                        PackedWriter block = box.to(box.meeting(value));
                        block.int64(value);
                        block.count(first + index);
                    }
                }
            });
            box.close();
        }
    },
    /** Those with one code or number are tied to each other, and those that persons joined. */
    TIE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            // The smallest of those with one value, so that a step that is done again says the same.
            Map<Long, TreeSet<Integer>> same = new HashMap<>();
            while (inputs.get(0).hasNext()) {
                PackedReader in = new PackedReader(inputs.get(0).next());
                while (!in.isAtEnd()) {
                    same.computeIfAbsent(in.int64(), value -> new TreeSet<>()).add(in.count());
                }
            }
            Outbox box = new Outbox(parts, 0, out);
            same.values()
                    .forEach(ids -> ids.tailSet(ids.first(), false)
                            .forEach(id -> Components.edge(box.to(part), ids.first(), id)));
            if (part == 0) {
                Components.read(List.of(told.ties()).iterator(), (a, b) -> Components.edge(box.to(part), a, b));
            }
            box.close();
        }
    },
    /** Every anchor of a component is told so in its own part. */
    TELL_COMPONENT {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            Components.read(inputs.get(0), (id, root) -> {
                Components.edge(box.to(told.offsets().partOfAnchor(id)), id, root);
                Components.edge(box.to(told.offsets().partOfAnchor(root)), root, root);
            });
            box.close();
        }
    },
    /** The anchors of a component meet. */
    GATHER {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            Map<Integer, Integer> roots = new HashMap<>();
            Components.read(inputs.get(1), roots::put);
            int first = told.offsets().anchors()[part];
            if (roots.isEmpty()) {
                return;
            }
            ReadSteps.forEach(inputs.get(0), (index, p) -> {
                Integer root = roots.get(first + index);
                if (root != null) {
                    PackedWriter block = box.to(box.meeting(root));
                    block.count(root);
                    block.count(first + index);
                    block.text(p.key());
                    block.int64(p.uscc());
                    block.int64(p.number());
                }
            });
            box.close();
        }
    },
    /** The clusters of each component; every member of a cluster of several is told its first, in its own part. */
    CLUSTER {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Map<Integer, List<Member>> components = new TreeMap<>();
            while (inputs.get(0).hasNext()) {
                PackedReader in = new PackedReader(inputs.get(0).next());
                while (!in.isAtEnd()) {
                    components
                            .computeIfAbsent(in.count(), root -> new ArrayList<>())
                            .add(new Member(in.count(), in.string(), in.int64(), in.int64()));
                }
            }
            Outbox box = new Outbox(parts, CLUSTERED, out);
            PackedWriter named = new PackedWriter();
            components.values().forEach(c -> cluster(c, told, box, named));
            box.close();
            if (named.size() > 0) {
                out.send(NAMED, 0, named.toByteArray());
            }
        }

        private void cluster(List<Member> component, Told told, Outbox box, PackedWriter named) {
            component.sort(Comparator.comparingInt(Member::id));
            AnchorClusters clusters = new AnchorClusters(component, told.decisions());
            Map<Integer, List<Member>> found = new TreeMap<>();
            for (int i = 0; i < component.size(); i++) {
                found.computeIfAbsent(clusters.find(i), c -> new ArrayList<>()).add(component.get(i));
            }
            found.values().removeIf(together -> together.size() < 2);
            for (List<Member> together : found.values()) {
                for (Member member : together) {
                    PackedWriter block = box.to(told.offsets().partOfAnchor(member.id));
                    block.count(member.id);
                    block.count(together.get(0).id);
                    block.text(together.get(0).key);
                }
                if (together.stream().anyMatch(member -> told.decisions().isNamed(member.key))) {
                    NamedAnchors.write(together.stream().map(Member::id).toList(), named);
                }
            }
        }
    };

    /** Blocks of anchors with their clusters, see {@link Clustered}. */
    static final int CLUSTERED = 0;

    /** Clusters of several anchors of which a decision names one. */
    static final int NAMED = 1;

    private record Member(int id, String key, long uscc, long number) implements AnchorClusters.Founder {}

    abstract void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out);

    @Override
    public Step open(int parts, List<byte[]> shared) {
        return (part, inputs, out) -> run(parts, new Told(shared), part, inputs, out);
    }

    /** The cluster of an anchor that does not stand alone. */
    record Clustered(int cluster, String key) {
        static Map<Integer, Clustered> read(Iterator<byte[]> blocks) {
            Map<Integer, Clustered> out = new HashMap<>();
            while (blocks.hasNext()) {
                PackedReader in = new PackedReader(blocks.next());
                while (!in.isAtEnd()) {
                    out.put(in.count(), new Clustered(in.count(), in.string()));
                }
            }
            return out;
        }
    }
}
