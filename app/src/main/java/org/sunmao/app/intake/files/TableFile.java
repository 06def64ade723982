package org.sunmao.app.intake.files;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook or text file whose tables were found. */
final class TableFile implements SourceFile {

    private final RawFile raw;
    private final List<TableSheet> tables = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    private TableFile(RawFile raw) {
        this.raw = raw;
        notes.addAll(raw.notes());
    }

    static TableFile of(RawFile raw, ReadLimits limits) {
        TableFile file = new TableFile(raw);
        try {
            for (RawSheet sheet : raw.sheets()) {
                TableSheet.analyse(sheet, limits).ifPresent(file::add);
            }
            if (file.tables.isEmpty()) {
                throw new UnreadableFileException("file.empty");
            }
            return file;
        } catch (RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private void add(TableSheet table) {
        tables.add(table);
        notes.addAll(table.notes());
    }

    RawFile raw() {
        return raw;
    }

    List<TableSheet> tables() {
        return tables;
    }

    @Override
    public FileFormat format() {
        return raw.format();
    }

    @Override
    public @Nullable Charset charset() {
        return raw.charset();
    }

    @Override
    public List<SourceSheet> sheets() {
        return List.copyOf(tables);
    }

    @Override
    public List<FileNote> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        raw.close();
    }
}
