package org.sunmao.linkage.enterprise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.parts.Outbox;
import org.sunmao.linkage.parts.Sender;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;

/** Candidates are chosen by what speaks for their keys; only those few travel to the record, and are compared with it. */
enum DecideSteps implements StepKind {
    /** The candidates of each record, and which anchors the part has to be sent for that. */
    CHOOSE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Candidates candidates = new Candidates(new KeySteps.Answers(inputs.subList(1, 3)));
            Outbox chosen = new Outbox(parts, CHOSEN, out);
            IdSet wanted = new IdSet();
            int[] found = new int[Candidates.MOST];
            ReadSteps.forEach(inputs.get(0), (index, p) -> {
                int n = candidates.find(p, found);
                PackedWriter block = chosen.to(part);
                block.count(index);
                block.count(n);
                for (int i = 0; i < n; i++) {
                    block.count(found[i]);
                    wanted.add(found[i]);
                }
                String target = told.decisions().mustLink(p.key());
                int row = target == null ? -1 : told.named().id(target);
                if (row >= 0) {
                    told.named().members(row).forEach(wanted::add);
                }
            });
            chosen.close();
            Outbox wants = new Outbox(parts, WANTED, out);
            for (int id : wanted.sorted()) {
                PackedWriter block = wants.to(told.offsets().partOfAnchor(id));
                if (block.size() == 0) {
                    block.count(part);
                }
                block.count(id);
            }
            wants.close();
        }
    },
    /** Anchors are sent to the parts that want them, with their clusters. */
    DELIVER {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            int first = told.offsets().anchors()[part];
            long[] wishes = wishes(inputs.get(1));
            Map<Integer, ClusterSteps.Clustered> clusters = ClusterSteps.Clustered.read(inputs.get(2));
            Outbox box = new Outbox(parts, 0, out);
            while (inputs.get(0).hasNext()) {
                PackedReader in = new PackedReader(inputs.get(0).next());
                while (!in.isAtEnd()) {
                    int id = first + in.count();
                    int at = Arrays.binarySearch(wishes, (long) id << 32);
                    at = at < 0 ? -at - 1 : at;
                    if (at == wishes.length || (int) (wishes[at] >>> 32) != id) {
                        in.skipOctets();
                        continue;
                    }
                    byte[] profile = in.octets();
                    for (; at < wishes.length && (int) (wishes[at] >>> 32) == id; at++) {
                        Delivered.write(id, clusters.get(id), profile, box.to((int) wishes[at]));
                    }
                }
            }
            box.close();
        }

        /** Anchors above, who wants them below. */
        private long[] wishes(Iterator<byte[]> blocks) {
            long[] out = new long[64];
            int n = 0;
            while (blocks.hasNext()) {
                PackedReader in = new PackedReader(blocks.next());
                int asker = in.count();
                while (!in.isAtEnd()) {
                    out = n == out.length ? Arrays.copyOf(out, n * 2) : out;
                    out[n++] = (long) in.count() << 32 | asker;
                }
            }
            out = Arrays.copyOf(out, n);
            Arrays.sort(out);
            return out;
        }
    },
    /** Every record is decided about. */
    DECIDE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            int[][] chosen = chosen(inputs.get(1));
            Pool pool = new Pool();
            Delivered rows = new Delivered(inputs.get(2), pool, told.named());
            Outbox box = new Outbox(parts, 0, out);
            int[] now = {0};
            Judge judge = judge(told, rows, (p, into) -> {
                int[] its = chosen[now[0]];
                System.arraycopy(its, 0, into, 0, its.length);
                return its.length;
            });
            PackedWriter bytes = new PackedWriter();
            ReadSteps.forEach(inputs.get(0), pool, (index, p) -> {
                now[0] = index;
                rows.forget();
                Link link = judge.apply(p);
                PackedWriter block = box.to(part);
                block.count(index);
                bytes.clear();
                boolean free = link.zone() == Zone.NEW;
                bytes.int64(free ? p.uscc : Hash64.NONE);
                bytes.int64(free ? NewRecords.fullName(p) : Hash64.NONE);
                LinkBytes.write(link, bytes);
                block.octets(bytes);
            });
            box.close();
        }

        private Judge judge(Told told, Delivered rows, Finder finder) {
            EnterpriseModel model = told.model();
            Frequencies frequencies = model.frequencies();
            if (frequencies == null) {
                throw new IllegalStateException("The model " + model.id() + " is not pinned");
            }
            Decisions decisions = told.decisions();
            Decider decider =
                    new Decider(model, rows, decisions, new Comparison(frequencies, told.places()), finder, null);
            Explanation explanation = new Explanation(
                    model, rows, new Comparison(frequencies, told.places()), model.places(), Explanation.MOST_SHOWN);
            return new Judge(rows, decisions, decider, explanation);
        }

        private int[][] chosen(Iterator<byte[]> blocks) {
            int[][] out = new int[64][];
            while (blocks.hasNext()) {
                PackedReader in = new PackedReader(blocks.next());
                while (!in.isAtEnd()) {
                    int index = in.count();
                    int[] ids = new int[in.count()];
                    for (int i = 0; i < ids.length; i++) {
                        ids[i] = in.count();
                    }
                    out = index < out.length ? out : Arrays.copyOf(out, Math.max(index + 1, out.length * 2));
                    out[index] = ids;
                }
            }
            return out;
        }
    };

    /** Blocks of records with their candidates. */
    static final int CHOSEN = 0;

    /** Blocks of anchors that a part wants, behind the part. */
    static final int WANTED = 1;

    abstract void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out);

    @Override
    public Step open(int parts, List<byte[]> shared) {
        return (part, inputs, out) -> run(parts, new Told(shared), part, inputs, out);
    }

    /** A set of numbers. */
    private static final class IdSet {
        private final Map<Integer, Boolean> ids = new HashMap<>();

        void add(int id) {
            ids.put(id, true);
        }

        int[] sorted() {
            return ids.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        }
    }
}
