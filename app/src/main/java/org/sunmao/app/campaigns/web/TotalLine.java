package org.sunmao.app.campaigns.web;

/**
 * A line of totals.
 *
 * @param query the part as the list of projects asks for it
 */
public record TotalLine(
        String label,
        String query,
        String projects,
        String contracted,
        String agreed,
        String exact,
        String arrived,
        String fresh,
        String freshAgreed,
        String joined) {}
