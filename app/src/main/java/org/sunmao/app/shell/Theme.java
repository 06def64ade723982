package org.sunmao.app.shell;

import java.util.Locale;

/** Light or dark pages; auto follows the reader's system. */
public enum Theme {
    AUTO(Icon.AUTO),
    LIGHT(Icon.SUN),
    DARK(Icon.MOON);

    private final Icon icon;

    Theme(Icon icon) {
        this.icon = icon;
    }

    public Icon icon() {
        return icon;
    }

    /** {@code auto}, {@code light} or {@code dark}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
