package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.Hash64;
import org.sunmao.linkage.parts.Outbox;
import org.sunmao.linkage.parts.Sender;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;

/** Records are dealt out by key, each part a stretch of the order of keys, and read there. */
enum ReadSteps implements StepKind {
    /** How many records there are, and some of their keys. */
    SAMPLE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            int most = Math.max(LEAST_SAMPLE, MOST_SAMPLED / parts);
            PriorityQueue<String> chosen = new PriorityQueue<>(BY_HASH.reversed());
            int[] n = {0};
            forEachRecord(inputs.get(0), r -> {
                n[0]++;
                chosen.add(r.key());
                if (chosen.size() > most) {
                    chosen.remove();
                }
            });
            PackedWriter block = new PackedWriter();
            block.count(n[0]);
            block.count(chosen.size());
            chosen.forEach(block::text);
            out.send(0, 0, block.toByteArray());
        }
    },
    /** Every record goes to the part of its key. */
    DEAL {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Outbox box = new Outbox(parts, 0, out);
            forEachRecord(
                    inputs.get(0),
                    r -> PackedRecord.write(r, box.to(told.bounds().part(r.key()))));
            box.close();
        }
    },
    /** Records are read, in the order of their keys. */
    READ {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            List<EnterpriseRecord> records = new ArrayList<>();
            forEachRecord(inputs.get(0), records::add);
            Outbox anchors = new Outbox(parts, ANCHORS, out);
            Outbox others = new Outbox(parts, OTHERS, out);
            Set<Place> places = new HashSet<>();
            Pool pool = new Pool();
            RegionForm regions = new RegionsInPlace(pool);
            PackedWriter bytes = new PackedWriter();
            int[] n = {0, 0};
            for (EnterpriseRecord r : EnterpriseLinker.sorted(records)) {
                Profile p = new Profile(r, told.model().places(), pool);
                bytes.clear();
                p.write(bytes, regions);
                PackedWriter block = (r.anchor() ? anchors : others).to(part);
                block.count(n[r.anchor() ? 0 : 1]++);
                block.octets(bytes);
                if (r.anchor() && r.placeKey() != null && p.roadAndNumber != Hash64.NONE) {
                    places.add(new Place(r.placeKey(), p.roadAndNumber));
                }
            }
            anchors.close();
            others.close();
            PackedWriter summary = new PackedWriter();
            summary.count(part);
            summary.count(n[0]);
            summary.count(n[1]);
            places.forEach(place -> {
                summary.text(place.key);
                summary.int64(place.roadAndNumber);
            });
            out.send(SUMMARY, 0, summary.toByteArray());
        }
    };

    /** Blocks of anchors as read. */
    static final int ANCHORS = 0;

    /** Blocks of other records as read. */
    static final int OTHERS = 1;

    /** The part, how many of both there are, and which buildings stand at which roads. */
    static final int SUMMARY = 2;

    private static final int LEAST_SAMPLE = 16;
    private static final int MOST_SAMPLED = 200_000;
    private static final Comparator<String> BY_HASH =
            Comparator.<String>comparingLong(Hash64::of).thenComparing(Comparator.naturalOrder());

    private record Place(String key, long roadAndNumber) {}

    abstract void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out);

    @Override
    public Step open(int parts, List<byte[]> shared) {
        return (part, inputs, out) -> run(parts, new Told(shared), part, inputs, out);
    }

    private static void forEachRecord(Iterator<byte[]> blocks, Consumer<EnterpriseRecord> receiver) {
        while (blocks.hasNext()) {
            PackedReader in = new PackedReader(blocks.next());
            while (!in.isAtEnd()) {
                receiver.accept(PackedRecord.read(in));
            }
        }
    }

    /** Hears a record as read, and its place among those of its part. */
    interface Reader {
        void profile(int index, Profile p);
    }

    /** Reads blocks of anchors or of others. */
    static void forEach(Iterator<byte[]> blocks, Reader receiver) {
        Pool pool = new Pool();
        forEach(blocks, pool, receiver);
    }

    static void forEach(Iterator<byte[]> blocks, Pool pool, Reader receiver) {
        RegionForm regions = new RegionsInPlace(pool);
        while (blocks.hasNext()) {
            PackedReader in = new PackedReader(blocks.next());
            while (!in.isAtEnd()) {
                int index = in.count();
                in.count();
                receiver.profile(index, new Profile(in, regions));
            }
        }
    }
}
