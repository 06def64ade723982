package org.sunmao.app.policies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one enterprise, by attribute; what nobody says is not there. */
public record Facts(Map<Attribute, Fact> known) {

    public Facts {
        known = Map.copyOf(known);
    }

    /**
     * A fact.
     *
     * @param values canonical texts: one, or several where the attribute has several; {@code yes} or {@code no} for relations
     * @param complete whether these are all: false for labels, and where one of several is not known
     * @param source code of the source that says so; null where it follows from several
     * @param day the day of which the source says so; null where it is not told
     */
    public record Fact(
            List<String> values,
            boolean complete,
            @Nullable String source,
            @Nullable LocalDate day) {

        public Fact {
            values = List.copyOf(values);
        }

        public static Fact of(String value) {
            return new Fact(List.of(value), true, null, null);
        }
    }

    /** What is known of it; empty when nothing is. */
    public Optional<Fact> find(Attribute attribute) {
        return Optional.ofNullable(known.get(attribute));
    }

    /** These with what others say: labels are added, of anything else their word takes the place of what was known. */
    public Facts with(Facts others) {
        var all = new EnumMap<Attribute, Fact>(Attribute.class);
        all.putAll(known);
        others.known.forEach((attribute, said) -> {
            Fact before = known.get(attribute);
            all.put(
                    attribute,
                    before == null || attribute.kind() != Attribute.Kind.LABELS
                            ? said
                            : new Fact(
                                    Stream.concat(before.values().stream(), said.values().stream())
                                            .distinct()
                                            .toList(),
                                    false,
                                    said.source(),
                                    said.day()));
        });
        return new Facts(all);
    }
}
