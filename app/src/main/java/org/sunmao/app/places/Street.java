package org.sunmao.app.places;

/**
 * A street office's area.
 *
 * @param code nine digits (GB/T 2260)
 */
public record Street(String code, String nameZh, String nameEn) {}
