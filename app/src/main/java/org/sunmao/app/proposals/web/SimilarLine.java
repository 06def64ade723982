package org.sunmao.app.proposals.web;

/**
 * One that is alike.
 *
 * @param note its number, and how it stands or when it was
 */
public record SimilarLine(String href, String title, String note) {}
