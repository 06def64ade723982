package org.sunmao.sample.world;

/** How an enterprise stands to the district: where it is registered, seen from where it is. */
public enum Relation {
    /** Holds rooms here and is registered at one of them. */
    AT_HOME,
    /** Holds rooms here, registered in another building of the district. */
    OTHER_BUILDING,
    /** Holds rooms here, registered at an address that hundreds share. */
    VIRTUAL,
    /** Holds rooms here, registered elsewhere: not in this district's register. */
    STRANGER,
    /** Holds no rooms: only registered in the district. */
    ONLY_REGISTERED,
    /** Struck off; another enterprise bears its name today. */
    CLOSED;

    /** Whether it holds, or will hold, rooms. */
    public boolean isTenant() {
        return this != ONLY_REGISTERED && this != CLOSED;
    }

    /** Whether this district's register names it. */
    public boolean isInRegister() {
        return this != STRANGER;
    }
}
