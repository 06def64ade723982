package org.sunmao.app.resolution.web;

import org.jspecify.annotations.Nullable;

/**
 * What the desk's script is told about a word that it sent, while the page has gone on already.
 *
 * @param recorded whether it was recorded
 * @param said in words for the clerk: what was recorded, or why it was not
 * @param page where to look at it
 * @param progress the clerk's work so far, in words; null where nothing was recorded
 * @param undo where it is taken back; null where there is nothing to take back
 */
record DeskAnswer(
        boolean recorded,
        String said,
        String page,
        @Nullable String progress,
        @Nullable String undo) {}
