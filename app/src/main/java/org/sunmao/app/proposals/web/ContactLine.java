package org.sunmao.app.proposals.web;

/** How a unit was in touch with the proposers; {@code own} where the reader may take it back. */
public record ContactLine(long id, String unit, String way, String on, String what, boolean own) {}
