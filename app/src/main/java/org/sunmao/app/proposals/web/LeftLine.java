package org.sunmao.app.proposals.web;

/** A row of a file that was not taken over: where, what was found, what is expected. */
public record LeftLine(String where, String column, String found, String expected) {}
