package org.sunmao.app.matters;

/**
 * What a matter is about, or hangs together with.
 *
 * @param role how, such as {@code about}
 * @param kind enterprise, building, unit, matter, activity, policy or visit
 * @param ref which one: an id
 */
public record Reference(String role, String kind, String ref) {}
