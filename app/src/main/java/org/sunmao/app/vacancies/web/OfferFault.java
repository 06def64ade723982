package org.sunmao.app.vacancies.web;

/**
 * What of an offer cannot be kept.
 *
 * @param field the name of its field
 * @param word {@code vacancies.fault.<word>} says it
 * @param unit the label of the unit; empty for the building
 */
public record OfferFault(String field, String word, String unit) {}
