package org.sunmao.app.matters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A matter that is to be opened.
 *
 * @param kind its kind
 * @param title at most 200 characters
 * @param street whose street's it is; null where none is known
 * @param enterprises whose own matter it is
 * @param people persons who have a part by themselves
 * @param fields what is filled in, as a form has it
 * @param references what it is about
 * @param owner whose own it is where somebody else opens it for that person; null for whoever opens it
 */
public record NewMatter(
        String kind,
        String title,
        @Nullable String street,
        List<Long> enterprises,
        List<String> people,
        Map<String, String> fields,
        List<Reference> references,
        @Nullable String owner) {

    public NewMatter {
        enterprises = List.copyOf(enterprises);
        people = List.copyOf(people);
        fields = Map.copyOf(fields);
        references = List.copyOf(references);
    }

    /** One of whoever opens it. */
    public NewMatter(
            String kind,
            String title,
            @Nullable String street,
            List<Long> enterprises,
            List<String> people,
            Map<String, String> fields,
            List<Reference> references) {
        this(kind, title, street, enterprises, people, fields, references, null);
    }
}
