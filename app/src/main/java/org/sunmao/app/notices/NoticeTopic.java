package org.sunmao.app.notices;

/**
 * What notices are about, so that each reader chooses once for all of its kind. A room that tells something contributes its topics as beans.
 *
 * @param word in addresses and in the database; begins with the room's name
 * @param key message key of its label
 * @param order smaller comes first
 */
public record NoticeTopic(String word, String key, int order) {

    public NoticeTopic {
        if (!word.matches("[a-z][a-z-]{1,39}")) {
            throw new IllegalArgumentException("not the word of a topic: " + word);
        }
    }
}
