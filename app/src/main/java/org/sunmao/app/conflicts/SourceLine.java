package org.sunmao.app.conflicts;

/** A source as the board names it. */
public record SourceLine(int id, String code, String nameZh, String nameEn, String departmentZh, String departmentEn) {}
