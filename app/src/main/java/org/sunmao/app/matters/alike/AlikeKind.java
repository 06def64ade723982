package org.sunmao.app.matters.alike;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunmao.app.matters.Matter;

/**
 * A kind of which matters that are alike are found. A room declares it as a bean.
 *
 * @param kind the kind's word
 * @param fields the fields that say what a matter is about, besides its title
 * @param titled whether the texts are long and the title says what they are about; else title and text count alike
 * @param least below this likeness two of them have words in common and no more
 */
public record AlikeKind(String kind, List<String> fields, boolean titled, double least) {

    public AlikeKind {
        fields = List.copyOf(fields);
    }

    /** What a matter of the kind is about. */
    Set<String> tokens(Matter matter) {
        String text = fields.stream()
                .map(field -> matter.fields().getOrDefault(field, ""))
                .collect(Collectors.joining("\n"));
        return tokens(matter.title(), text);
    }

    /** What a title and a text are about that may become one. */
    public Set<String> tokens(String title, String text) {
        return titled ? Notions.titled(title, text) : Notions.of(title + "\n" + text);
    }
}
