package org.sunmao.app.proposals.web;

/**
 * What something comes from, or what came of it.
 *
 * @param kind what it is
 */
public record FromLine(long id, String href, String kind, String number, String title, String state) {}
