package org.sunmao.app.vacancies;

/** Units were taken from what is shown to everybody; what was kept of it must not be shown any more. */
public record ListingChanged() {}
