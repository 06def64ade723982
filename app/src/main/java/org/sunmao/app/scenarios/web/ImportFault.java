package org.sunmao.app.scenarios.web;

/** A cell of a file that is wrong: where, in which column, what was found, and how to go on. */
public record ImportFault(String where, String column, String found, String expected) {}
