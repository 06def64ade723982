package org.sunmao.app.shell;

import java.util.Set;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

/**
 * One line of the menu. A room contributes its lines as beans of this type; the frame knows no room.
 *
 * @param key message key of its label
 * @param path where it leads; it is marked as current on this page and all below
 * @param icon what stands before the label
 * @param order smaller comes first
 * @param roles who sees it; empty for everybody who is signed in
 */
public record MenuEntry(String key, String path, Icon icon, int order, Set<Role> roles) {

    public MenuEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("not a path of this site: " + path);
        }
        roles = Set.copyOf(roles);
    }

    /** A line that everybody sees who is signed in. */
    public MenuEntry(String key, String path, Icon icon, int order) {
        this(key, path, icon, order, Set.of());
    }

    /** Whether this reader sees the line. */
    public boolean isFor(Reader reader) {
        return reader.is(roles.toArray(Role[]::new));
    }

    /** Whether the page at this path belongs to the line. */
    public boolean leadsTo(String page) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
