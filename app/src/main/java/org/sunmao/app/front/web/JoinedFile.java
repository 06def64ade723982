package org.sunmao.app.front.web;

/**
 * A file that is talked about.
 *
 * @param kind {@code building} or {@code enterprise}
 * @param path its address
 */
public record JoinedFile(String kind, long id, String path, String name) {

    /** The key of a message about files of its kind. */
    public String word(String key) {
        return "front.join." + kind + "." + key;
    }

    /** Its id as it stands in addresses. */
    public String code() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The list that it is in. */
    public String listPath() {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
