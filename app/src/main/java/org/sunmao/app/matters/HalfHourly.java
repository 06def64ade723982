package org.sunmao.app.matters;

/** What a room looks at by the clock of matters: when a server has started, and every half hour. A bean of the room; what it throws keeps no other from being looked at. */
@FunctionalInterface
public interface HalfHourly {

    /** Looks once; what was done before is not done again. */
    void look();
}
