package org.sunmao.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose in a filter or a form.
 *
 * @param value what is sent; empty for no restriction
 * @param label what is shown
 * @param count how many rows it would leave; null when not counted
 */
public record Choice(String value, String label, @Nullable Long count) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
