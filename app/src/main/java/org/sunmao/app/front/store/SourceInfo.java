package org.sunmao.app.front.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.measures.Freshness;

/**
 * A source as it stands beside every value.
 *
 * @param latest the newest day that its deliveries speak of; null when nothing has come
 * @param freshness judged by what was agreed
 */
public record SourceInfo(
        String code,
        String kind,
        String nameZh,
        String nameEn,
        String departmentZh,
        String departmentEn,
        @Nullable LocalDate latest,
        Freshness freshness) {}
