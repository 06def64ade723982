package org.sunmao.app.policies.web;

/**
 * Whose fit a page shows.
 *
 * @param id the enterprise's id in addresses, such as {@code E12}
 * @param name its name
 */
public record FitSubject(String id, String name) {}
