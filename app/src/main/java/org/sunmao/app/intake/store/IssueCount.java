package org.sunmao.app.intake.store;

/** How often a problem occurs in a delivery, and whether rows were refused for it. */
public record IssueCount(String code, boolean refused, long count) {}
