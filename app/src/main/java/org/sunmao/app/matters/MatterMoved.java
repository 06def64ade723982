package org.sunmao.app.matters;

import org.jspecify.annotations.Nullable;
import org.sunmao.app.access.Reader;

/**
 * News within the transaction in which a matter was opened or moved: what a room does of it is committed or rolled back with it.
 *
 * @param reader who took the step; null for the clock
 * @param matter as it stands now
 * @param from the state before; null where it was opened
 * @param word the step that was taken
 */
public record MatterMoved(
        @Nullable Reader reader, Matter matter, @Nullable String from, String word) {}
