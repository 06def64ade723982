package org.sunmao.app.secrecy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunmao.app.access.Masking;

/**
 * What a notice, or whatever else is made public, must not say: personal numbers wherever they stand, and names of persons: those that the enterprise's file knows, and whatever stands behind a
 * word such as 联系人. What is not found a person has to see; the words are shown before they go out.
 */
public final class NoticeLeaks {

    /** Numbers of offices and their mail may be public; a notice has to say where objections go. */
    private static final Set<String> PUBLIC = Set.of("landline", "mail");

    private static final Pattern NAMED = Pattern.compile(
            "(?:联系人|法定代表人|法人代表|负责人|经办人|申报人|姓名|户名|持卡人)\\s*[:：为是]\\s*(?!区|市|县|本|该)([\\p{IsHan}·]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+)");

    private static final int SHORTEST_NAME = 2;

    private NoticeLeaks() {}

    /**
     * A part of a notice with what must not stand there.
     *
     * @param part the name of the part
     * @param row the line of the words, from 1; 1 for other parts
     * @param kind as {@link Leak} says
     * @param found what was found, under its mask
     */
    public record Found(String part, long row, String kind, String found) {}

    /**
     * A part of a notice.
     *
     * @param prose whether it is running text, in which names of persons may stand
     */
    public record Part(String name, String text, boolean prose) {

        /** One that is running text where it is called {@code words}. */
        public Part(String name, String text) {
            this(name, text, name.equals("words"));
        }
    }

    /**
     * What must not be public of these parts; empty when nothing was found.
     *
     * @param persons names of persons that the enterprise's file knows
     */
    public static List<Found> find(List<Part> parts, Collection<String> persons) {
        var found = new ArrayList<Found>();
        for (Part part : parts) {
            List<List<String>> lines = part.text().lines().map(List::of).toList();
            for (Leak leak : LeakCheck.table("", List.of(), lines)) {
                if (!PUBLIC.contains(leak.kind())) {
                    // A table's first line is its head.
                    found.add(new Found(part.name(), leak.row() - 1, leak.kind(), leak.found()));
                }
            }
            if (part.prose()) {
                names(part, persons, found);
            }
        }
        return List.copyOf(found);
    }

    private static void names(Part part, Collection<String> persons, List<Found> found) {
        List<String> lines = part.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            long row = i + 1L;
            if (found.stream()
                    .anyMatch(each -> each.part().equals(part.name())
                            && each.row() == row
                            && each.kind().equals("person"))) {
                continue;
            }
            var seen = new ArrayList<String>();
            NAMED.matcher(line).results().forEach(name -> seen.add(name.group(1)));
            persons.stream()
                    .map(String::strip)
                    .filter(name -> name.length() >= SHORTEST_NAME
                            && line.contains(name)
                            && seen.stream().noneMatch(s -> s.contains(name)))
                    .forEach(seen::add);
            seen.forEach(name -> found.add(new Found(part.name(), row, "person", Masking.personName(name))));
        }
    }
}
