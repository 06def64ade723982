package org.sunmao.app.intake.files;

import java.io.Closeable;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An opened file. Rows are streamed from disk: the file must stay where it is until this is closed. */
public interface SourceFile extends Closeable {

    FileFormat format();

    /** The character set of a text file; null for workbooks. */
    @Nullable
    Charset charset();

    /** The sheets that hold something, in file order; at least one. */
    List<SourceSheet> sheets();

    /** What was guessed or repaired while opening. */
    List<FileNote> notes();

    @Override
    void close();
}
