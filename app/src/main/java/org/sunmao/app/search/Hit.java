package org.sunmao.app.search;

/**
 * Something that was found, and why.
 *
 * @param kind what it is
 * @param subjectId its id
 * @param name its name
 * @param confirmed false for a provisional one
 * @param why how what was typed leads to it
 * @param matched the text in which it was found, as written
 */
public record Hit(SearchKind kind, long subjectId, String name, boolean confirmed, Why why, String matched) {

    /** How what was typed leads to something; the strongest first. */
    public enum Why {
        NAME,
        CODE,
        ALIAS,
        PINYIN,
        INITIALS,
        ADDRESS,
        /** Other characters that sound the same. */
        SOUND,
        /** Parts of it, or with a character wrong. */
        SIMILAR;

        /** The word in message keys and answers. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
