package org.sunmao.app.places;

/**
 * A functional area (功能区): buildings that are looked at together whatever street they lie in, such as a business district. Which building lies in
 * which is said by the lists of buildings.
 *
 * @param code what it is called by in addresses, {@code area:} and twelve hexadecimal digits; the same for the same name for ever
 * @param buildings how many buildings of it are open to the reader
 */
public record FunctionalArea(String code, String name, int buildings) {}
