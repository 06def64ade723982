package org.sunmao.app.attachments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are kept. */
public enum Kind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** GB/T 33190, in which documents and invoices of offices come. */
    OFD("application/ofd", "ofd"),
    /** Kept as JPEG, made anew. */
    PICTURE("image/jpeg", "jpg", "jpeg", "png"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> extensions;

    Kind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** As which it is given out. */
    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end, without the dot; the first is the one that is given. */
    public List<String> extensions() {
        return extensions;
    }

    /** The kind whose files end so. */
    public static Optional<Kind> find(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** The word in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
