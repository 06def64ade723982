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
        /** The row names the unit and says neither who holds it nor that it is vacant. */
        UNKNOWN
    }

    static final Holder VACANT = new Holder(Kind.VACANT, 0);
    static final Holder UNKNOWN = new Holder(Kind.UNKNOWN, 0);

    boolean isTenant() {
        return kind == Kind.ENTERPRISE || kind == Kind.UNLINKED;
    }
}
