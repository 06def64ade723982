package org.sunmao.linkage.person;

import org.jspecify.annotations.Nullable;

/**
 * One person, as named.
 *
 * @param name the plain name: without blanks between Chinese characters, simplified, Latin letters as capitals with one blank
 *     between words, the middle dot as {@code .}, each hidden character as {@code *}
 * @param kind how the person is named
 * @param title the words beside the name, 总经理 or 先生; empty where there are none
 */
public record PersonName(String name, PersonKind kind, String title) {
    /** Reads a cell that names one person or several; any text is allowed, null included, and nothing throws. */
    public static PersonReading read(@Nullable String text) {
        return PersonParser.read(text == null ? "" : text);
    }

    /** True where the name tells a person as far as names do: it is whole. */
    public boolean isWhole() {
        return kind != PersonKind.MASKED && kind != PersonKind.SURNAME;
    }

    /** True where both may be the same name, a hidden character being any: 张*丰 and 张三丰. */
    public boolean mayBe(PersonName other) {
        if (kind == PersonKind.SURNAME || other.kind == PersonKind.SURNAME) {
            return !name.isEmpty() && !other.name.isEmpty() && name.charAt(0) == other.name.charAt(0);
        }
        boolean alike = name.length() == other.name.length();
        for (int i = 0; alike && i < name.length(); i++) {
            char a = name.charAt(i);
            char b = other.name.charAt(i);
            alike = a == b || a == '*' || b == '*';
        }
        return alike;
    }
}
