package org.sunmao.benchmarks.intake;

import java.nio.file.Path;
import org.sunmao.app.intake.fields.SourceKind;

/**
 * A file to read.
 *
 * @param format how it is called in the results
 * @param path where it lies
 * @param kind what its rows are
 * @param bare what the library alone takes
 */
record IntakeFile(String format, Path path, SourceKind kind, BareReader bare) {}
