package org.sunmao.app.demo;

/** Work of the demonstration that starts from its files. Made in the order that beans of this type declare, each unless there is some already. */
interface DemoWork {

    /** Makes it, unless there is some already. */
    void make();

    /** Makes what takes persons: called once, when the accounts of the demonstration were just made. */
    default void makeWithAccounts() {}
}
