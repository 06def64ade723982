package org.sunmao.app.front.web;

/** A term of a lease in words. */
public record TermLine(String label, String text) {}
