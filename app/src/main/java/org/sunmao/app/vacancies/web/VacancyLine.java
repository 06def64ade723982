package org.sunmao.app.vacancies.web;

import org.sunmao.app.measures.Freshness;
import org.sunmao.app.measures.MeasureWords;
import org.sunmao.app.shell.State;
import org.sunmao.app.shell.Ui;
import org.sunmao.app.vacancies.Vacancy;

/** A unit with how fresh what is said of it is today. */
public record VacancyLine(Vacancy vacancy, Freshness freshness) {

    /** Building and unit: 望海大厦 1203. */
    public String title() {
        return vacancy.buildingName() + " " + vacancy.label();
    }

    /** The badge of its freshness. */
    public State state() {
        return MeasureWords.state(freshness);
    }

    /** The floor in words. */
    public String floor(Ui ui) {
        return vacancy.floorLabel().isEmpty()
                ? ui.unknown()
                : vacancy.floorsAbove() == null
                        ? ui.t("vacancies.floor.at", vacancy.floorLabel())
                        : ui.t("vacancies.floor.of", vacancy.floorLabel(), vacancy.floorsAbove());
    }

    /** The asking rent in words; negotiable when none is said. */
    public String rent(Ui ui) {
        return vacancy.askingRent() == null
                ? ui.t("vacancies.rent.open")
                : ui.t("vacancies.rent.unit", ui.number(vacancy.askingRent()));
    }
}
