package org.sunmao.app.tenancy.derive;

/**
 * Who holds a unit: an enterprise, a tenant that no enterprise is linked to yet, or nobody.
 *
 * @param id enterprise id or mention id; 0 where there is none
 */
record Holder(Kind kind, long id) {

    enum Kind {
        ENTERPRISE,
        UNLINKED,
        VACANT,
        /** An enterprise whose lease begins after the day of the list that names it. */
        COMMITTED,
        /** The same of a tenant that no enterprise is linked to. */
        COMMITTED_UNLINKED,
        /** The row names the unit and says neither who holds it nor that it is vacant. */
        UNKNOWN
    }

    static final Holder VACANT = new Holder(Kind.VACANT, 0);
    static final Holder UNKNOWN = new Holder(Kind.UNKNOWN, 0);

    boolean isTenant() {
        return kind == Kind.ENTERPRISE || kind == Kind.UNLINKED;
    }

    /** Whether it will hold the unit, and does not yet. */
    boolean isCommitted() {
        return kind == Kind.COMMITTED || kind == Kind.COMMITTED_UNLINKED;
    }

    /** The same tenant before its lease begins. */
    Holder committed() {
        return switch (kind) {
            case ENTERPRISE -> new Holder(Kind.COMMITTED, id);
            case UNLINKED -> new Holder(Kind.COMMITTED_UNLINKED, id);
            default -> this;
        };
    }
}
