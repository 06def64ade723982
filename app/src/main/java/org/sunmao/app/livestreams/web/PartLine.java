package org.sunmao.app.livestreams.web;

/**
 * A part of what sessions came to, or the whole.
 *
 * @param reported of how many sessions there are figures
 * @param peak the highest of all
 */
public record PartLine(
        String name,
        String href,
        int sessions,
        int reported,
        String viewers,
        String peak,
        String orders,
        String sales) {}
