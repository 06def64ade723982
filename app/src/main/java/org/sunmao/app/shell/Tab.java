package org.sunmao.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * One tab of a page; tabs are links, each has an address of its own.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether it is the one shown
 * @param count how many things it holds; null when it does not count
 */
public record Tab(
        String label,
        String href,
        boolean current,
        @Nullable Long count) {

    public Tab(String label, String href, boolean current) {
        this(label, href, current, null);
    }
}
