package org.sunmao.app.matters;

import java.util.List;

/**
 * What a matter is about, or hangs together with.
 *
 * @param role how, such as {@code about}
 * @param kind enterprise, building, unit, matter, activity, policy or visit
 * @param ref which one: an id
 */
public record Reference(String role, String kind, String ref) {

    /** How the number of a result is written. */
    public static final String RESULT = "[1-9][0-9]{0,5}";

    /** That something grows from this matter and, where {@code result} is a number, from that result of it. */
    public static List<Reference> grownFrom(Matter origin, String result) {
        var from = new Reference("from", "matter", Long.toString(origin.id()));
        return result.matches(RESULT)
                ? List.of(from, new Reference("from-result", origin.kind(), origin.id() + "/" + result))
                : List.of(from);
    }
}
