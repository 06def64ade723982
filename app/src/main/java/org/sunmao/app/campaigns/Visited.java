package org.sunmao.app.campaigns;

import java.time.LocalDate;

/**
 * A visit of the room of visits to an enterprise, while somebody looked after it.
 *
 * @param visit its id there
 * @param departments who went
 * @param purpose word of its purpose
 */
public record Visited(long care, long visit, LocalDate day, String departments, String purpose) {}
