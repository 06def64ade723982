package org.sunmao.app.secrecy;

/**
 * Something in a file that must not be published.
 *
 * @param sheet the sheet, page or list; empty where the file has none
 * @param row the line, from 1
 * @param column the column's head, or its number where it has none; empty in a text
 * @param kind {@code mobile}, {@code landline}, {@code id}, {@code bank}, {@code mail}, {@code plate}, {@code home}, {@code person},
 *     {@code tax} (of one enterprise) or {@code small-cell}
 * @param found what was found, under its mask
 */
public record Leak(String sheet, long row, String column, String kind, String found) {

    /** How to go on, as a sentence. */
    public String remedy() {
        return switch (kind) {
            case "tax" -> "take the column out, or give the band; tax of one enterprise is never public";
            case "small-cell" -> "take the figure out, and one more of the same total, or join the cell with another";
            case "person" -> "take the column out, or give the first character and two stars";
            default -> "mask it or take it out";
        };
    }
}
