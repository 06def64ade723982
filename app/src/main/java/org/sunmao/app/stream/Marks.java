package org.sunmao.app.stream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Which state of its parts a page shows, as a text of a few hundred characters: a mark of the list of parts, and one of each part's content. It is
 * the id of every event, so whoever comes back says with it what is on the screen, and hears what differs: on whichever server, and after
 * whatever time, without anybody having kept what was sent.
 *
 * @param names the ids of the parts
 * @param marks the mark of each
 */
public record Marks(List<String> names, List<String> marks) {

    private static final int BYTES = 6;
    private static final String BETWEEN = ".";

    public Marks {
        names = List.copyOf(names);
        marks = List.copyOf(marks);
    }

    /** Of these parts. */
    public static Marks of(Map<String, String> parts) {
        return new Marks(
                List.copyOf(parts.keySet()),
                parts.values().stream().map(Marks::mark).toList());
    }

    /** As the id of an event and in the page itself. */
    public String written() {
        return mark(String.join("\n", names)) + BETWEEN + String.join(BETWEEN, marks);
    }

    /** The parts whose content differs from what these marks, as somebody wrote them, say; all where they are of other parts, or none at all. */
    public List<String> changedSince(String written) {
        String[] known = written.split("\\.", -1);
        if (!isSameList(written) || known.length != marks.size() + 1) {
            return names;
        }
        var changed = new ArrayList<String>();
        for (int i = 0; i < marks.size(); i++) {
            if (!marks.get(i).equals(known[i + 1])) {
                changed.add(names.get(i));
            }
        }
        return changed;
    }

    /** Whether these marks are of the same parts in the same order. */
    public boolean isSameList(String written) {
        return written.startsWith(mark(String.join("\n", names)) + BETWEEN);
    }

    private static String mark(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
