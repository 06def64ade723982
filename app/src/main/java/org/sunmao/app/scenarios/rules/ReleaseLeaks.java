package org.sunmao.app.scenarios.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunmao.app.access.Masking;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Columns.Column;
import org.sunmao.app.scenarios.Columns.Type;
import org.sunmao.app.scenarios.Item;
import org.sunmao.app.secrecy.Leak;
import org.sunmao.app.secrecy.LeakCheck;

/**
 * What must not go out with a batch: personal numbers wherever they stand, the name of whoever is the contact, and names behind a word such as 联系人. A landline may stand in the
 * column that is meant for it and nowhere else.
 */
public final class ReleaseLeaks {

    private static final Set<String> PUBLIC_IN_PHONE = Set.of("landline");
    private static final int SHORTEST_NAME = 2;
    private static final Pattern NAMED =
            Pattern.compile("(?:联系人|法定代表人|负责人|经办人|对接人|姓名)\\s*[:：为是]\\s*(?!区|市|县|本|该)([\\p{IsHan}·]{2,4})");

    private ReleaseLeaks() {}

    /**
     * What was found.
     *
     * @param column its name
     * @param kind as {@link Leak} says
     * @param found under its mask
     */
    public record Found(String column, String kind, String found) {}

    /** What must not be public of the columns that a release copies; empty when nothing was found. */
    public static List<Found> find(Item item) {
        var found = new ArrayList<Found>();
        String person = item.text("contact").strip();
        for (Column column : Columns.of(item.sort())) {
            String text = item.text(column.name());
            if (!column.open() || text.isEmpty()) {
                continue;
            }
            List<List<String>> lines = text.lines().map(List::of).toList();
            boolean phone = column.type() == Type.OFFICE_PHONE;
            LeakCheck.table("", List.of(), lines).stream()
                    .filter(leak -> !(phone && PUBLIC_IN_PHONE.contains(leak.kind())))
                    .forEach(leak -> found.add(new Found(column.name(), leak.kind(), leak.found())));
            var names = new ArrayList<String>();
            NAMED.matcher(text).results().forEach(name -> names.add(name.group(1)));
            if (person.length() >= SHORTEST_NAME && text.contains(person) && !names.contains(person)) {
                names.add(person);
            }
            names.forEach(name -> found.add(new Found(column.name(), "person", Masking.personName(name))));
        }
        return List.copyOf(found);
    }
}
