package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;

/**
 * What the words of persons that stand say together, as constraints for the linkage. A function of the words alone, read in the order of
 * their numbers, and of which mentions count.
 *
 * <p>Words that place a mention (link, new, same, apart): the newest holds, alone. New, same and apart of one act place its mentions together,
 * away from everything else. A merge places nothing: it ties the mentions of its act, wherever each of them is, and all merges hold at once. A
 * mention that is placed anew leaves the ties that were made before; what those tied beside it stays together.
 */
final class Ties {

    private static final Set<String> PLACING = Set.of("link", "new", "same", "apart");

    private static final Row UNKNOWN = new Row(false, false);

    private final Collection<Word> words;
    private final Map<String, TreeSet<Long>> placed = new HashMap<>();
    private final Map<String, Word> newest = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * A word that stands.
     *
     * @param id its number
     * @param kind link, not, new, same, apart or merge
     * @param key the mention
     * @param other for link and not the anchor of the subject, else empty
     * @param act the number of its act
     */
    record Word(long id, String kind, String key, String other, long act) {}

    /**
     * A mention.
     *
     * @param counts whether a row that counts speaks with it
     * @param anchor whether it founds a confirmed subject by its source
     */
    record Row(boolean counts, boolean anchor) {}

    /** @param words in the order of their numbers */
    Ties(List<Word> words) {
        this.words = List.copyOf(words);
        for (Word word : words) {
            if (PLACING.contains(word.kind())) {
                placed.computeIfAbsent(word.key(), any -> new TreeSet<>()).add(word.id());
                newest.put(word.key(), word);
            }
        }
        for (Word word : words) {
            switch (word.kind()) {
                case "merge", "new", "same", "apart" -> union(node(word), act(word));
                case "link" -> {
                    if (word.equals(newest.get(word.key()))) {
                        union(word.key(), word.other());
                    }
                }
                default -> {}
            }
        }
    }

    /** The mention as it was placed when the word was said: a mention that is placed anew is another node. */
    private String node(Word word) {
        TreeSet<Long> places = placed.get(word.key());
        if (places == null || places.last() <= word.id()) {
            return word.key();
        }
        return word.key() + '@' + Objects.requireNonNullElse(places.floor(word.id()), 0L);
    }

    /** What an act takes out and what it says stays together are two things. */
    private static String act(Word word) {
        return (word.kind().equals("merge") ? "tied:" : "placed:") + word.act();
    }

    private static boolean isMention(String node) {
        return node.indexOf('@') < 0 && node.indexOf(':') < 0;
    }

    private void union(String a, String b) {
        String left = find(a);
        String right = find(b);
        if (!left.equals(right)) {
            parents.put(left, right);
        }
    }

    private String find(String node) {
        String at = node;
        for (String up = parents.get(at); up != null; up = parents.get(at)) {
            String above = parents.get(up);
            if (above != null) {
                parents.put(at, above);
            }
            at = up;
        }
        return at;
    }

    /** Whether persons said that these two stand for one thing, directly or by others between them. */
    boolean areTied(String key, String other) {
        return key.equals(other) || find(key).equals(find(other));
    }

    /** What the mentions that are tied to this one have in common. */
    String component(String key) {
        return find(key);
    }

    /** Whether which mentions count plays a part. */
    boolean dependOnWhatCounts() {
        return words.stream()
                .anyMatch(w -> !w.kind().equals("link")
                        && !w.kind().equals("not")
                        && !w.kind().equals("new"));
    }

    /** @param rows tells about mentions by key; those that are not known are absent */
    List<Constraint> constraints(Function<Set<String>, Map<String, Row>> rows) {
        Map<String, TreeSet<String>> groups = groups();
        Set<String> grouped = new HashSet<>();
        groups.values().forEach(grouped::addAll);
        Map<String, Row> known = grouped.isEmpty() ? Map.of() : rows.apply(grouped);
        Set<Constraint> constraints = new LinkedHashSet<>();
        for (Word word : words) {
            if (word.kind().equals("not")) {
                constraints.add(new Constraint.CannotLink(word.key(), word.other()));
            } else if (word.equals(newest.get(word.key())) && !grouped.contains(word.key())) {
                constraints.add(
                        word.kind().equals("link")
                                ? new Constraint.MustLink(word.key(), word.other())
                                : new Constraint.Separate(word.key()));
            }
        }
        groups.values().forEach(group -> constraints.addAll(together(group, known)));
        return new ArrayList<>(constraints);
    }

    /** Mentions that acts tie to others. */
    private Map<String, TreeSet<String>> groups() {
        Set<String> ofActs = new HashSet<>();
        var groups = new TreeMap<String, TreeSet<String>>();
        for (Word word : words) {
            if (word.kind().equals("not")) {
                continue;
            }
            if (!word.kind().equals("link")) {
                ofActs.add(find(act(word)));
            }
            for (String key : List.of(word.key(), word.other())) {
                if (!key.isEmpty()) {
                    groups.computeIfAbsent(find(key), any -> new TreeSet<>()).add(key);
                }
            }
        }
        groups.entrySet().removeIf(e -> e.getValue().size() < 2 || !ofActs.contains(e.getKey()));
        return groups;
    }

    private List<Constraint> together(TreeSet<String> group, Map<String, Row> known) {
        List<String> here = group.stream()
                .filter(Ties::isMention)
                .filter(key -> known.getOrDefault(key, UNKNOWN).counts())
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        String anchor = here.stream()
                .filter(key -> known.getOrDefault(key, UNKNOWN).anchor())
                .findFirst()
                .orElse(null);
        String leader = anchor == null ? here.get(0) : anchor;
        // What a person made something of its own takes along whatever they tied to it, or the machine would lead it
        // back.
        boolean allApart = anchor == null && here.stream().anyMatch(this::isApart);
        var constraints = new ArrayList<Constraint>();
        for (String key : here) {
            if (!key.equals(leader)) {
                constraints.add(new Constraint.MustLink(key, leader, true));
            }
            if (allApart || isApart(key)) {
                constraints.add(new Constraint.Separate(key));
            }
        }
        return constraints;
    }

    private boolean isApart(String key) {
        @Nullable Word word = newest.get(key);
        return word != null && !word.kind().equals("link");
    }
}
