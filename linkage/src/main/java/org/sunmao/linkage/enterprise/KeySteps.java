package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.KeyLists;
import org.sunmao.linkage.parts.Outbox;
import org.sunmao.linkage.parts.Sender;
import org.sunmao.linkage.parts.Step;
import org.sunmao.linkage.parts.StepKind;

/**
 * Anchors and records meet at their keys. However many share one, a part speaks of it once: anchors beyond the limit of its kind say
 * only that they are too many, and records of one part ask for it together. So no key is heavier than the number of parts makes it.
 */
enum KeySteps implements StepKind {
    /** Anchors are filed under all keys but pairs of characters. */
    FILE {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            int first = told.offsets().anchors()[part];
            Filing filing = new Filing(parts, out);
            ReadSteps.forEach(
                    inputs.get(0), (index, p) -> Keys.of(p, (kind, hash) -> filing.file(kind, hash, first + index)));
            filing.flush();
        }
    },
    /** Anchors are filed under the pairs of characters of their names. */
    FILE_GRAMS {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            int first = told.offsets().anchors()[part];
            Filing filing = new Filing(parts, out);
            ReadSteps.forEach(inputs.get(0), (index, p) -> {
                for (Named name : p.names()) {
                    Keys.grams(name, (kind, hash) -> filing.file(kind, hash, first + index));
                }
            });
            filing.flush();
        }
    },
    /** Records ask for all their keys but pairs of characters. */
    ASK {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Questions questions = new Questions(parts, part, out);
            ReadSteps.forEach(inputs.get(0), (index, p) -> Keys.of(p, (kind, hash) -> questions.ask(hash)));
            questions.close();
        }
    },
    /** Records that neither code nor whole name finds anybody for ask for the pairs of characters of their names. */
    ASK_GRAMS {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            Questions questions = new Questions(parts, part, out);
            Candidates candidates = new Candidates(new Answers(inputs.subList(1, 2)));
            int[] found = new int[Candidates.MOST];
            ReadSteps.forEach(inputs.get(0), (index, p) -> {
                candidates.find(p, found);
                if (candidates.lookedForSlips()) {
                    for (Named name : p.names()) {
                        Keys.grams(name, (kind, hash) -> questions.ask(hash));
                    }
                }
            });
            questions.close();
        }
    },
    /** Who is filed under the keys that are asked for. */
    ANSWER {
        @Override
        void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out) {
            KeyLists lists = new KeyLists(Keys.largestLimit());
            List<byte[]> questions = new ArrayList<>();
            inputs.get(1).forEachRemaining(questions::add);
            for (byte[] block : questions) {
                PackedReader in = new PackedReader(block);
                in.count();
                while (!in.isAtEnd()) {
                    lists.add(in.int64());
                }
            }
            Filing.gather(inputs.get(0), lists);
            Outbox box = new Outbox(parts, 0, out);
            int[] ids = new int[Keys.largestLimit()];
            for (byte[] block : questions) {
                PackedReader in = new PackedReader(block);
                int asker = in.count();
                while (!in.isAtEnd()) {
                    long hash = in.int64();
                    int n = lists.read(hash, ids);
                    if (n > 0 && n <= ids.length) {
                        Answers.write(hash, ids, n, box.to(asker));
                    }
                }
            }
            box.close();
        }
    };

    abstract void run(int parts, Told told, int part, List<Iterator<byte[]>> inputs, Sender out);

    @Override
    public Step open(int parts, List<byte[]> shared) {
        return (part, inputs, out) -> run(parts, new Told(shared), part, inputs, out);
    }

    /** The anchors of a part under their keys, those of one key together. */
    private static final class Filing {
        /** So many entries are sent before more are collected. */
        private static final int FULL = 1 << 20;

        private static final Keys[] KINDS = Keys.values();
        private static final int CROWDED = 255;

        private final Outbox box;
        private final KeyLists[] lists = new KeyLists[KINDS.length];
        private final int[] ids = new int[Keys.largestLimit()];
        private int size;

        Filing(int parts, Sender out) {
            box = new Outbox(parts, 0, out);
            clear();
        }

        private void clear() {
            for (Keys kind : KINDS) {
                lists[kind.ordinal()] = new KeyLists(kind.limit);
            }
            size = 0;
        }

        void file(Keys kind, long hash, int id) {
            lists[kind.ordinal()].add(hash, id);
            if (++size == FULL) {
                send();
                clear();
            }
        }

        void flush() {
            send();
            box.close();
        }

        private void send() {
            for (Keys kind : KINDS) {
                KeyLists filed = lists[kind.ordinal()];
                filed.forEach(hash -> {
                    PackedWriter out = box.to(box.meeting(hash));
                    int n = filed.read(hash, ids);
                    out.octet(kind.ordinal());
                    out.int64(hash);
                    out.octet(n > kind.limit ? CROWDED : n);
                    for (int i = 0; i < n && n <= kind.limit; i++) {
                        out.count(ids[i]);
                    }
                });
            }
        }

        /** Adds what parts filed under the keys that the lists know. */
        static void gather(Iterator<byte[]> blocks, KeyLists known) {
            int[] ids = new int[Keys.largestLimit()];
            while (blocks.hasNext()) {
                PackedReader in = new PackedReader(blocks.next());
                while (!in.isAtEnd()) {
                    Keys kind = KINDS[in.octet()];
                    long hash = in.int64();
                    int n = in.octet();
                    boolean asked = known.knows(hash);
                    boolean crowded = n == CROWDED || asked && known.read(hash, ids) + n > kind.limit;
                    if (asked && crowded) {
                        known.crowd(hash);
                    }
                    for (int i = 0; i < n && n != CROWDED; i++) {
                        int id = in.count();
                        if (asked && !crowded) {
                            known.add(hash, id);
                        }
                    }
                }
            }
        }
    }

    /** The keys that a part asks for, each once; every block begins with who asks. */
    private static final class Questions {
        private final Outbox box;
        private final int asker;
        private final KeyLists asked = new KeyLists(0);

        Questions(int parts, int asker, Sender out) {
            box = new Outbox(parts, 0, out);
            this.asker = asker;
        }

        void ask(long hash) {
            if (asked.add(hash)) {
                PackedWriter block = box.to(box.meeting(hash));
                if (block.size() == 0) {
                    block.count(asker);
                }
                block.int64(hash);
            }
        }

        void close() {
            box.close();
        }
    }

    /** What a part was told of its keys, to find candidates by. */
    static final class Answers implements KeyIndex {
        private final KeyLists lists = new KeyLists(Keys.largestLimit());

        Answers(List<Iterator<byte[]>> inputs) {
            for (Iterator<byte[]> blocks : inputs) {
                while (blocks.hasNext()) {
                    PackedReader in = new PackedReader(blocks.next());
                    while (!in.isAtEnd()) {
                        long hash = in.int64();
                        for (int n = in.octet(); n > 0; n--) {
                            lists.add(hash, in.count());
                        }
                    }
                }
            }
        }

        static void write(long hash, int[] ids, int n, PackedWriter out) {
            out.int64(hash);
            out.octet(n);
            for (int i = 0; i < n; i++) {
                out.count(ids[i]);
            }
        }

        @Override
        public int read(long key, int[] into) {
            return lists.read(key, into);
        }

        /** Numbers follow the order of keys. */
        @Override
        public boolean goesBefore(int row, int other) {
            return row < other;
        }
    }
}
