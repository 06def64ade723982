package org.sunmao.app.intake.files;

import java.io.Closeable;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as its format gives it. */
interface RawFile extends Closeable {

    FileFormat format();

    @Nullable
    Charset charset();

    List<RawSheet> sheets();

    List<FileNote> notes();

    @Override
    void close();
}
