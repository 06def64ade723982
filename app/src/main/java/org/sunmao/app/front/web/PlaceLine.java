package org.sunmao.app.front.web;

import org.jspecify.annotations.Nullable;

/**
 * A place in an enterprise's file.
 *
 * @param name of the building; null where it is not known to the reader
 * @param href the building's file; null where it is not open
 */
public record PlaceLine(@Nullable String name, @Nullable String href) {}
