package org.sunmao.app.intake.store;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that senders give their files: kept as words to show, never used as a path. */
public final class FileNames {

    private static final int LONGEST = 180;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Control characters, and those that turn the direction of text around and make an ending look like another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private FileNames() {}

    /** The last part of the name without what cannot be seen, at most 180 characters; {@code file} when nothing is left. */
    public static String clean(@Nullable String sent) {
        String name = sent == null ? "" : FOLDERS.matcher(sent).replaceFirst("");
        String seen = UNSEEN.matcher(name).replaceAll("").strip();
        if (seen.isEmpty() || seen.equals(".") || seen.equals("..")) {
            return "file";
        }
        return seen.length() <= LONGEST ? seen : seen.substring(seen.length() - LONGEST);
    }

    /** The name without its ending. */
    public static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
