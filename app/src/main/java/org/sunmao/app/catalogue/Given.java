package org.sunmao.app.catalogue;

import java.time.Instant;
import java.time.LocalDate;

/** One delivery of a source: what was given on which day. */
public record Given(
        long id,
        String fileName,
        LocalDate dataDate,
        Instant arrived,
        String by,
        long good,
        long refused,
        boolean active) {}
