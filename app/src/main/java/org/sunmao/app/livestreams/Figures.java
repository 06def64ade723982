package org.sunmao.app.livestreams;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a session, as somebody typed them or a platform exported them; what is null was not said.
 *
 * @param file null where they were typed
 * @param row of the file, as a person sees it
 * @param viewers who watched at any time
 * @param peak most at once
 * @param seconds how long it lasted
 * @param interactions words, likes and shares together
 * @param salesFen what was sold, in fen
 */
public record Figures(
        long id,
        long matter,
        @Nullable String file,
        @Nullable Integer row,
        long viewers,
        @Nullable Long peak,
        @Nullable Integer seconds,
        @Nullable Long interactions,
        @Nullable Long orders,
        @Nullable Long salesFen,
        String by,
        Instant at) {}
