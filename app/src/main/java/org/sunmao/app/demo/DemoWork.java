package org.sunmao.app.demo;

import org.sunmao.app.matters.Matter;

/** Work of the demonstration that starts from its files. Made in the order that beans of this type declare, each unless there is some already. */
interface DemoWork {

    /** Makes it, unless there is some already. */
    void make();

    /** Makes what takes persons: called once, when the accounts of the demonstration were just made. */
    default void makeWithAccounts() {}

    /** A matter as it is after a step that changed its state and nothing else: nobody of the demonstration has an account yet by which it could be found again. */
    static Matter after(Matter was, String state) {
        return new Matter(
                was.id(),
                was.kind(),
                was.number(),
                was.title(),
                state,
                was.since(),
                false,
                was.street(),
                was.leadUnit(),
                was.units(),
                was.people(),
                was.enterprises(),
                was.fields(),
                was.openedAt(),
                was.openedBy(),
                was.dueOn(),
                null,
                null,
                0,
                null,
                was.moves() + 1);
    }
}
