package org.sunmao.app.proposals.web;

/** A draft in a list; {@code what} it is to the reader. */
public record DraftLine(String href, String title, String what, String changed) {}
