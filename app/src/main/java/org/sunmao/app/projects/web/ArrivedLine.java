package org.sunmao.app.projects.web;

/**
 * What arrived in a month, in words of the page.
 *
 * @param href the list of the projects in which it arrived
 */
public record ArrivedLine(String month, String href, String sum, String projects) {}
