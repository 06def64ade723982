package org.sunmao.app.front.web;

import java.time.LocalDate;

/** A value that another source claims, or the same one on an older day. */
public record Dissent(String text, String source, LocalDate date) {}
