package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.decision.Followers;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.parts.Components;
import org.sunmao.linkage.parts.Outbox;
import org.sunmao.linkage.parts.Sender;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;

/** New records are joined with each other, and the links are put together in the order of keys. */
enum NewSteps implements StepKind {
    /** The links of records that a decision ties to others. */
    FIND_TIED {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Decisions decisions = told.decisions();
            PackedWriter block = new PackedWriter();
            Entries.forEach(inputs.get(0), (index, in) -> {
                in.int64();
                in.int64();
                int start = in.position();
                if (decisions.isNamed(in.string())) {
                    in.position(start);
                    LinkBytes.write(LinkBytes.read(in), block);
                }
            });
            out.send(0, 0, block.toByteArray());
        }
    },
    /** New records that nobody set apart go where their codes and names meet. */
    IDENTIFY {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            int first = told.offsets().others()[part];
            Set<String> followers = told.followers().links().keySet();
            forEachLink(inputs.get(0), (index, uscc, name, link) -> {
                boolean free = link.zone() == Zone.NEW
                        && !link.asserted()
                        && !followers.contains(link.key())
                        && told.decisions().cannotLink(link.key()).isEmpty();
                if (free && uscc != Hash64.NONE) {
                    identity(box, true, uscc, first + index, uscc);
                }
                if (free && name != Hash64.NONE) {
                    identity(box, false, name, first + index, uscc);
                }
            });
            box.close();
        }

        private void identity(Outbox box, boolean isCode, long value, int id, long uscc) {
            PackedWriter block = box.to(box.meeting(value));
            block.flag(isCode);
            block.int64(value);
            block.count(id);
            block.int64(uscc);
        }
    },
    /** Records of one code, and of one name that no code contradicts. */
    TIE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            // In order, so that a step that is done again says the same.
            Map<Long, TreeSet<Integer>> codes = new HashMap<>();
            Map<Long, List<Newcomer>> names = new HashMap<>();
            while (inputs.get(0).hasNext()) {
                PackedReader in = new PackedReader(inputs.get(0).next());
                while (!in.isAtEnd()) {
                    boolean isCode = in.flag();
                    long value = in.int64();
                    Newcomer newcomer = new Newcomer(in.count(), in.int64());
                    if (isCode) {
                        codes.computeIfAbsent(value, v -> new TreeSet<>()).add(newcomer.id);
                    } else {
                        names.computeIfAbsent(value, v -> new ArrayList<>(1)).add(newcomer);
                    }
                }
            }
            codes.values()
                    .forEach(ids -> ids.tailSet(ids.first(), false)
                            .forEach(id -> Components.edge(box.to(part), ids.first(), id)));
            for (List<Newcomer> same : names.values()) {
                same.sort(Comparator.comparingInt(Newcomer::id));
                NewRecords.joinNamesakes(
                        same.stream().map(Newcomer::id).toList(),
                        i -> same.get(i).uscc,
                        (a, b) -> Components.edge(box.to(part), a, b));
            }
            box.close();
        }
    },
    /** The first record of a component is asked for its key. */
    ASK_KEY {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            Components.read(
                    inputs.get(0),
                    (id, root) -> Components.edge(box.to(told.offsets().partOfOther(root)), id, root));
            box.close();
        }
    },
    /** The key of the first is told to all. */
    TELL_KEY {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            Map<Integer, List<Integer>> asked = new HashMap<>();
            Components.read(
                    inputs.get(1),
                    (id, root) ->
                            asked.computeIfAbsent(root, r -> new ArrayList<>(1)).add(id));
            int first = told.offsets().others()[part];
            Entries.forEach(inputs.get(0), (index, in) -> {
                List<Integer> ids = asked.get(first + index);
                if (ids != null) {
                    in.int64();
                    in.int64();
                    String key = in.string();
                    for (int id : ids) {
                        PackedWriter block = box.to(told.offsets().partOfOther(id));
                        block.count(id);
                        block.text(key);
                    }
                }
            });
            box.close();
        }
    },
    /** All links of a part, in the order of keys. */
    FINISH {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            List<Link> links = new ArrayList<>();
            Map<Integer, ClusterSteps.Clustered> clusters = ClusterSteps.Clustered.read(inputs.get(1));
            int firstAnchor = told.offsets().anchors()[part];
            Entries.forEach(inputs.get(0), (index, in) -> {
                String key = in.string();
                ClusterSteps.Clustered cluster = clusters.get(firstAnchor + index);
                links.add(founded(key, cluster == null ? key : cluster.key()));
            });
            Map<Integer, String> joined = joined(inputs.get(3));
            int first = told.offsets().others()[part];
            forEachLink(inputs.get(2), (index, uscc, name, link) -> {
                Link followed = told.followers().links().getOrDefault(link.key(), link);
                String cluster = joined.get(first + index);
                links.add(cluster == null ? followed : Followers.inCluster(followed, cluster));
            });
            links.sort(Comparator.comparing(Link::key));
            Outbox box = new Outbox(parts, 0, out);
            links.forEach(link -> LinkBytes.write(link, box.to(part)));
            box.close();
        }

        private Link founded(String key, String cluster) {
            return new Link(key, Zone.LINKED, cluster, 0, 1, List.of(), false, List.of());
        }

        private Map<Integer, String> joined(Iterator<byte[]> blocks) {
            Map<Integer, String> out = new HashMap<>();
            while (blocks.hasNext()) {
                PackedReader in = new PackedReader(blocks.next());
                while (!in.isAtEnd()) {
                    out.put(in.count(), in.string());
                }
            }
            return out;
        }
    };

    private record Newcomer(int id, long uscc) {}

    abstract void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out);

    @Override
    public Step open(int parts, List<byte[]> shared) {
        return (part, inputs, out) -> run(parts, new Told(shared), part, inputs, out);
    }

    /** Hears a decided record with what may join it to other new ones. */
    private interface Decided {
        void link(int index, long uscc, long name, Link link);
    }

    private static void forEachLink(Iterator<byte[]> blocks, Decided receiver) {
        Entries.forEach(blocks, (index, in) -> receiver.link(index, in.int64(), in.int64(), LinkBytes.read(in)));
    }
}
