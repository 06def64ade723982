package org.sunmao.app.projects.web;

/** What arrived in a month, in words of the page. */
public record ArrivedLine(String month, String sum, String projects) {}
