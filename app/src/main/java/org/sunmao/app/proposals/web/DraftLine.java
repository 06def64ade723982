package org.sunmao.app.proposals.web;

/** A draft in a list; {@code own} where the reader writes it and was not asked to sign it. */
public record DraftLine(String href, String title, boolean own, String changed) {}
