package org.sunmao.linkage.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;

/** The anchors that persons' decisions name, each with its cluster. */
final class NamedAnchors {
    private final Map<String, Integer> idByKey = new HashMap<>();
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    /** An anchor that stands alone, until {@link #cluster} says otherwise. */
    void add(String key, int id) {
        idByKey.put(key, id);
    }

    /** All anchors of a cluster, its first one first. */
    void cluster(List<Integer> ids) {
        ids.forEach(id -> members.put(id, ids));
    }

    void forEach(BiConsumer<String, Integer> receiver) {
        idByKey.forEach(receiver);
    }

    /** The number of an anchor, or -1 where no decision names it or it is none. */
    int id(String key) {
        return idByKey.getOrDefault(key, -1);
    }

    boolean isAnchor(String key) {
        return idByKey.containsKey(key);
    }

    List<Integer> members(int id) {
        return members.getOrDefault(id, List.of(id));
    }

    /** The cluster of an anchor that a decision names, by its first anchor. */
    int cluster(int id) {
        return members(id).get(0);
    }

    byte[] toBytes() {
        PackedWriter out = new PackedWriter();
        out.count(idByKey.size());
        idByKey.forEach((key, id) -> {
            out.text(key);
            out.count(id);
        });
        members.forEach((id, together) -> {
            if (id.equals(together.get(0))) {
                write(together, out);
            }
        });
        return out.toByteArray();
    }

    static void write(List<Integer> together, PackedWriter out) {
        out.count(together.size());
        together.forEach(out::count);
    }

    static List<Integer> readCluster(PackedReader in) {
        List<Integer> together = new ArrayList<>();
        for (int n = in.count(); n > 0; n--) {
            together.add(in.count());
        }
        return together;
    }

    static NamedAnchors read(byte[] bytes) {
        NamedAnchors named = new NamedAnchors();
        PackedReader in = new PackedReader(bytes);
        for (int n = in.count(); n > 0; n--) {
            named.add(in.string(), in.count());
        }
        while (!in.isAtEnd()) {
            named.cluster(readCluster(in));
        }
        return named;
    }
}
