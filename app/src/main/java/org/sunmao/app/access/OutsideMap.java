package org.sunmao.app.access;

import org.jspecify.annotations.Nullable;

/** Whether the district has chosen a map of others to lie below its own; null where it has not. */
public record OutsideMap(@Nullable Backdrop backdrop) {}
