package org.sunmao.app.shell;

import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list that is read by key, not by page number.
 *
 * @param previous address of the rows before; null at the top
 * @param next address of the rows after; null at the end
 * @param shown rows on this page
 * @param total rows altogether; null when not counted
 */
public record Pager(
        @Nullable String previous,
        @Nullable String next,
        int shown,
        @Nullable Long total) {}
