package org.sunmao.app.backup;

import java.util.List;

/**
 * What a backup ends with; one without it is cut off.
 *
 * @param parts every table and file, in order
 * @param sequences where the sequences stood, never before what the tables hold
 */
public record Manifest(List<Part> parts, List<Sequence> sequences) {

    static final String ENTRY = "manifest.json";

    public Manifest {
        parts = List.copyOf(parts);
        sequences = List.copyOf(sequences);
    }

    /**
     * A part of a backup.
     *
     * @param entry its name in the file
     * @param rows how many rows; 0 for files
     * @param bytes how many bytes
     * @param sha256 over them, in hex
     */
    public record Part(String entry, long rows, long bytes, String sha256) {}

    /** Where a sequence stood. */
    public record Sequence(String schema, String name, long last, boolean called) {}

    /** All rows. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** All bytes, before compression. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
