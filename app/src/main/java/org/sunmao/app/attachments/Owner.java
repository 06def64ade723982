package org.sunmao.app.attachments;

/**
 * The thing of another room that a file belongs to. Whoever may see that thing may see its files; only that room can tell.
 *
 * @param room the room's name
 * @param reference which of its things, as the room calls it
 */
public record Owner(String room, String reference) {

    public Owner {
        if (!room.matches("[a-z]{2,40}")) {
            throw new IllegalArgumentException("not the name of a room: " + room);
        }
        if (reference.isBlank() || reference.length() > 100) {
            throw new IllegalArgumentException("a reference has 1 to 100 characters");
        }
    }
}
