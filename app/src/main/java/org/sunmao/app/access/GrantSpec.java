package org.sunmao.app.access;

/**
 * One thing opened to one person.
 *
 * @param kind what is opened
 * @param ref which one: a street code, an id, the code of a source or of a unit; empty for the district
 */
public record GrantSpec(GrantKind kind, String ref) {

    public GrantSpec {
        if ((kind == GrantKind.DISTRICT) != ref.isEmpty()) {
            throw new IllegalArgumentException("a grant of the district names nothing, every other names one thing");
        }
        if ((kind == GrantKind.BUILDING || kind == GrantKind.ENTERPRISE) && !ref.matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("not an id: " + ref);
        }
    }

    public static GrantSpec district() {
        return new GrantSpec(GrantKind.DISTRICT, "");
    }

    /** The buildings of a street, by its nine-digit code. */
    public static GrantSpec region(String code) {
        return new GrantSpec(GrantKind.REGION, code);
    }

    public static GrantSpec building(long id) {
        return new GrantSpec(GrantKind.BUILDING, Long.toString(id));
    }

    public static GrantSpec enterprise(long id) {
        return new GrantSpec(GrantKind.ENTERPRISE, Long.toString(id));
    }

    public static GrantSpec source(String code) {
        return new GrantSpec(GrantKind.SOURCE, code);
    }

    /** The work of a unit that handles matters. */
    public static GrantSpec unit(String code) {
        return new GrantSpec(GrantKind.UNIT, code);
    }
}
