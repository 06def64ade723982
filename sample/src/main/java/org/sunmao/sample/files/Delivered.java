package org.sunmao.sample.files;

import java.nio.file.Path;
import java.time.LocalDate;

/** A file that was written, and the source that it belongs to. */
public record Delivered(Source source, Path path, LocalDate dataDate, boolean fullSnapshot) {

    /** Who sends it, under which code and of which kind. */
    public record Source(
            String code, String kind, String department, String departmentEn, String nameZh, String nameEn) {}
}
