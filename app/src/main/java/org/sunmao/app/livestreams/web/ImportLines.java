package org.sunmao.app.livestreams.web;

/** What became of the rows of a file, in words. */
public final class ImportLines {

    private ImportLines() {}

    /** A row that was not taken in. */
    public record Left(String where, String what) {}

    /** A row that was taken in. */
    public record Taken(String href, String title, String what) {}
}
