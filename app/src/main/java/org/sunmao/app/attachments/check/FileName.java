package org.sunmao.app.attachments.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sunmao.app.attachments.Kind;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;

/**
 * A name that is what it looks like: no path, no signs that cannot be seen or that turn the direction of reading, none that mean something to a
 * file system.
 */
record FileName(String stem, String extension) {

    private static final int LONGEST = 120;
    /** Controls, formats (marks of direction are among them), private and unassigned signs, separators of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*/\\\\]");

    /** Endings of what runs when it is opened, or makes something run. */
    private static final Set<String> RUNS = Set.of(
            "exe", "scr", "bat", "cmd", "pif", "msi", "msp", "dll", "cpl", "lnk", "url", "js", "jse", "mjs", "vbs",
            "vbe", "wsf", "wsh", "ps1", "hta", "jar", "sh", "py", "php", "jsp", "html", "htm", "mht", "mhtml", "xhtml",
            "svg", "xml", "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "iso", "img", "chm", "reg",
            "apk", "dmg");

    /** The name as it is kept. */
    static FileName of(String sent) throws NotKeptException {
        String plain = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
        String seen = UNSEEN.matcher(last).replaceAll("");
        String safe =
                RESERVED.matcher(seen).replaceAll("_").replaceAll("\\s+", " ").strip();
        String tidy = safe.replaceAll("^[. ]+|[. ]+$", "");
        int dot = tidy.lastIndexOf('.');
        if (dot < 1) {
            throw new NotKeptException(Reason.NAME, "");
        }
        var name = new FileName(
                shortened(tidy.substring(0, dot).strip()),
                tidy.substring(dot + 1).toLowerCase(Locale.ROOT));
        name.refuseSecondEnding();
        return name;
    }

    static boolean runs(String extension) {
        return RUNS.contains(extension);
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }

    private void refuseSecondEnding() throws NotKeptException {
        String[] parts = stem.toLowerCase(Locale.ROOT).split("\\.");
        for (int i = 1; i < parts.length; i++) {
            if (runs(parts[i].strip())) {
                throw new NotKeptException(Reason.DOUBLE_EXTENSION, parts[i].strip());
            }
        }
    }

    Kind kind() throws NotKeptException {
        return Kind.find(extension).orElseThrow(() -> new NotKeptException(Reason.EXTENSION, extension));
    }

    /** The whole name; a picture's ends as what it was made. */
    String of(Kind kind) {
        return stem + "." + (kind == Kind.PICTURE ? kind.extensions().get(0) : extension);
    }
}
