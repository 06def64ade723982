package org.sunmao.app.attachments;

import java.util.Locale;

/** A file that is not taken, with what was found. Its message is for the log and names no file. */
public final class NotKeptException extends Exception {

    /** Why. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It has more bytes than are taken; found is how many megabytes are. */
        TOO_LARGE,
        /** The reader has kept much that belongs to nothing yet. */
        TOO_MANY,
        /** Nothing is left of its name. */
        NAME,
        /** Files of that ending are not taken; found is the ending. */
        EXTENSION,
        /** A second ending within the name, of what runs; found is that ending. */
        DOUBLE_EXTENSION,
        /** It is not what its name says; found is a word for what it is. */
        MISMATCH,
        /** It cannot be read as what it seems to be. */
        BROKEN,
        /** It asks for a password. */
        LOCKED,
        /** There are programs in it; found is where. */
        MACROS,
        /** It does something when it is opened; found is what. */
        ACTIVE,
        /** There is another file in it; found is which. */
        EMBEDDED,
        /** It fetches something from elsewhere when it is opened; found is what. */
        REMOTE,
        /** It would unpack to more than any document has. */
        BOMB,
        /** It holds signs that are in no text. */
        NOT_TEXT,
        /** It is a page or a program and no text; found is a word for it. */
        MARKUP,
        /** A cell of it would be computed; found is the line. */
        FORMULA;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What finds the words of a message key in the language of a page. */
    @FunctionalInterface
    public interface Words {

        /** The text of a key with these arguments. */
        String t(String key, Object... arguments);
    }

    private final Reason why;
    private final String found;

    public NotKeptException(Reason why, String found) {
        super("a file that is not taken: " + why.word());
        this.why = why;
        this.found = found;
    }

    public Reason why() {
        return why;
    }

    /** What was found, as {@link Reason} says. */
    public String found() {
        return found;
    }

    /** In a sentence what was found, and in a second one what is accepted. */
    public String said(Words words) {
        String what = why == Reason.MISMATCH || why == Reason.MARKUP ? words.t("attachments.found." + found) : found;
        return words.t("attachments.refused." + why.word(), what) + " " + words.t("attachments.accepted");
    }
}
