package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** What all parts of a sharded run were told so far, in the order of these constants. What was read once is kept for all steps of a process. */
final class Told {
    /** Read values by the very array that they were read from; arrays are compared by identity. */
    private static final Map<byte[], Object> READ = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<byte[]> shared;

    Told(List<byte[]> shared) {
        this.shared = shared;
    }

    private enum Piece {
        MODEL,
        DECISIONS,
        BOUNDS,
        OFFSETS,
        PLACES,
        TIES,
        NAMED,
        FOLLOWERS
    }

    EnterpriseModel model() {
        return piece(Piece.MODEL, EnterpriseModel.class, EnterpriseModel::fromBytes);
    }

    Decisions decisions() {
        return piece(Piece.DECISIONS, Decisions.class, bytes -> new Decisions(constraints(bytes)));
    }

    KeyBounds bounds() {
        return piece(Piece.BOUNDS, KeyBounds.class, KeyBounds::read);
    }

    Offsets offsets() {
        return piece(Piece.OFFSETS, Offsets.class, Offsets::read);
    }

    KnownPlaces places() {
        return piece(Piece.PLACES, KnownPlaces.class, Told::places);
    }

    /** Edges between anchors that persons joined. */
    byte[] ties() {
        return shared.get(Piece.TIES.ordinal());
    }

    NamedAnchors named() {
        return piece(Piece.NAMED, NamedAnchors.class, NamedAnchors::read);
    }

    /** Links of records that follow others, by key. */
    Followed followers() {
        return piece(Piece.FOLLOWERS, Followed.class, Followed::read);
    }

    private <T> T piece(Piece piece, Class<T> type, Function<byte[], T> reader) {
        Object read = READ.computeIfAbsent(shared.get(piece.ordinal()), reader);
        return type.cast(read);
    }

    /** Links by key. */
    record Followed(Map<String, Link> links) {
        private static Followed read(byte[] bytes) {
            Map<String, Link> links = new HashMap<>();
            PackedReader in = new PackedReader(bytes);
            while (!in.isAtEnd()) {
                Link link = LinkBytes.read(in);
                links.put(link.key(), link);
            }
            return new Followed(links);
        }
    }

    static byte[] bytes(Collection<Constraint> constraints) {
        PackedWriter out = new PackedWriter();
        for (Constraint constraint : constraints) {
            if (constraint instanceof MustLink must) {
                out.octet(must.acrossCodes() ? 3 : 0);
                out.text(must.key());
                out.text(must.anchorKey());
            } else if (constraint instanceof CannotLink cannot) {
                out.octet(1);
                out.text(cannot.key());
                out.text(cannot.anchorKey());
            } else {
                out.octet(2);
                out.text(constraint.key());
            }
        }
        return out.toByteArray();
    }

    private static List<Constraint> constraints(byte[] bytes) {
        List<Constraint> out = new ArrayList<>();
        PackedReader in = new PackedReader(bytes);
        while (!in.isAtEnd()) {
            switch (in.octet()) {
                case 0 -> out.add(new MustLink(in.string(), in.string()));
                case 1 -> out.add(new CannotLink(in.string(), in.string()));
                case 2 -> out.add(new Separate(in.string()));
                default -> out.add(new MustLink(in.string(), in.string(), true));
            }
        }
        return out;
    }

    private static KnownPlaces places(byte[] bytes) {
        KnownPlaces places = new KnownPlaces(List.of());
        PackedReader in = new PackedReader(bytes);
        while (!in.isAtEnd()) {
            places.learn(in.string(), in.int64());
        }
        return places;
    }

    /** Between which keys the parts are cut. */
    record KeyBounds(String[] firstOfNext) {
        int part(String key) {
            int at = Arrays.binarySearch(firstOfNext, key);
            return at >= 0 ? at + 1 : -at - 1;
        }

        byte[] toBytes() {
            PackedWriter out = new PackedWriter();
            for (String key : firstOfNext) {
                out.text(key);
            }
            return out.toByteArray();
        }

        private static KeyBounds read(byte[] bytes) {
            List<String> keys = new ArrayList<>();
            PackedReader in = new PackedReader(bytes);
            while (!in.isAtEnd()) {
                keys.add(in.string());
            }
            return new KeyBounds(keys.toArray(String[]::new));
        }
    }

    /** The number of the first anchor and of the first other record of each part; behind the last part, how many there are. */
    record Offsets(int[] anchors, int[] others) {
        int partOfAnchor(int id) {
            return part(anchors, id);
        }

        int partOfOther(int id) {
            return part(others, id);
        }

        /** The last part that begins at or before the number: parts that begin there too are empty, but for the last. */
        private static int part(int[] first, int id) {
            int at = Arrays.binarySearch(first, id);
            if (at < 0) {
                return -at - 2;
            }
            int last = at;
            while (last + 1 < first.length && first[last + 1] == id) {
                last++;
            }
            return last;
        }

        byte[] toBytes() {
            PackedWriter out = new PackedWriter();
            for (int[] numbers : List.of(anchors, others)) {
                out.count(numbers.length);
                for (int number : numbers) {
                    out.count(number);
                }
            }
            return out.toByteArray();
        }

        private static Offsets read(byte[] bytes) {
            PackedReader in = new PackedReader(bytes);
            return new Offsets(numbers(in), numbers(in));
        }

        private static int[] numbers(PackedReader in) {
            int[] out = new int[in.count()];
            for (int i = 0; i < out.length; i++) {
                out[i] = in.count();
            }
            return out;
        }
    }
}
