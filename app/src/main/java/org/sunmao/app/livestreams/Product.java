package org.sunmao.app.livestreams;

import org.jspecify.annotations.Nullable;

/** Something that a session shows; with an https address where there is one. */
public record Product(long id, String name, @Nullable String link) {}
