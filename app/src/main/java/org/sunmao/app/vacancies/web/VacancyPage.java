package org.sunmao.app.vacancies.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one unit.
 *
 * @param street name of the street in the reader's language; null when not known
 * @param beside other units of the building
 */
public record VacancyPage(VacancyLine line, @Nullable String street, List<VacancyLine> beside) {

    public VacancyPage {
        beside = List.copyOf(beside);
    }
}
