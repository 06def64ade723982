package org.sunmao.app.policies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition over facts about an enterprise. */
public sealed interface Condition {

    /** One question about one attribute. */
    sealed interface Leaf extends Condition {
        Attribute attribute();
    }

    /** Every one holds; without any it holds always. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
            if (conditions.isEmpty()) {
                throw new IllegalArgumentException("any of nothing");
            }
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {}

    /**
     * The value is one of these, or begins with one of them where the attribute is a code.
     *
     * @param values canonical texts, {@code yes} or {@code no} for relations
     */
    record OneOf(Attribute attribute, List<String> values) implements Leaf {
        public OneOf {
            values = List.copyOf(values);
            if (values.isEmpty() || attribute.kind().ranged()) {
                throw new IllegalArgumentException(attribute + " is asked with bounds, and one of nothing is nothing");
            }
        }
    }

    /**
     * The value lies between these bounds, both included.
     *
     * @param from number, fen or ISO day; null for none
     * @param to number, fen or ISO day; null for none
     */
    record Range(
            Attribute attribute,
            @Nullable String from,
            @Nullable String to) implements Leaf {
        public Range {
            if (!attribute.kind().ranged() || from == null && to == null) {
                throw new IllegalArgumentException(attribute + " has no bounds");
            }
        }
    }
}
