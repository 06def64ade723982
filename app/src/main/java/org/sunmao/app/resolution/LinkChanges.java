package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The links that differ between two models, sorted out by kind of change. */
final class LinkChanges {

    private final Map<LinkChange, List<Example>> changed = new EnumMap<>(LinkChange.class);

    /** One of them. */
    record Example(String key, LinkSeen was, LinkSeen becomes) {}

    /** Both speak of the same mentions, by key. */
    LinkChanges(Map<String, LinkSeen> was, Map<String, LinkSeen> becomes) {
        // Keys are hashes: in their order, the first of them are a sample that nobody picked.
        new TreeMap<>(was).forEach((key, before) -> {
            LinkSeen after = Objects.requireNonNull(becomes.get(key));
            LinkChange change = before.to(after);
            if (change != null) {
                changed.computeIfAbsent(change, any -> new ArrayList<>()).add(new Example(key, before, after));
            }
        });
    }

    private List<Example> of(LinkChange kind) {
        return changed.getOrDefault(kind, List.of());
    }

    int count(LinkChange kind) {
        return of(kind).size();
    }

    List<Example> examples(LinkChange kind, int most) {
        List<Example> all = of(kind);
        return all.subList(0, Math.min(most, all.size()));
    }
}
