package org.sunmao.app.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A source of a figure and how far it has come.
 *
 * @param code the source's code
 * @param kind the source's kind
 * @param nameZh its name in Chinese
 * @param nameEn its name in English
 * @param latest the newest day that its deliveries speak of, up to the day of the figure; null when there is none
 * @param freshness whether that is recent enough for what was agreed
 */
public record SourceDate(
        String code,
        String kind,
        String nameZh,
        String nameEn,
        @Nullable LocalDate latest,
        Freshness freshness) {}
