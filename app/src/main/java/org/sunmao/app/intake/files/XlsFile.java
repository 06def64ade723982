package org.sunmao.app.intake.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A binary workbook, read as a stream of records. */
final class XlsFile implements RawFile {

    private final POIFSFileSystem container;
    private final XlsOutline outline = new XlsOutline();
    private final List<RawSheet> sheets = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    private XlsFile(POIFSFileSystem container) throws IOException {
        this.container = container;
        process(outline);
        for (XlsOutline.Entry entry : outline.entries()) {
            if (entry.hidden()) {
                notes.add(new FileNote("sheet.hidden", 0, null, entry.name(), ""));
            } else if (entry.worksheet()) {
                sheets.add(new XlsSheet(entry));
            }
        }
    }

    static XlsFile open(Path file) {
        return Reading.guarded(() -> {
            POIFSFileSystem container = open(file.toFile());
            try {
                refuse(container.getRoot());
                return new XlsFile(container);
            } catch (RuntimeException | IOException e) {
                container.close();
                throw e;
            }
        });
    }

    private static POIFSFileSystem open(File file) throws IOException {
        try {
            return new POIFSFileSystem(file, true);
        } catch (NotOLE2FileException e) {
            throw new UnreadableFileException("file.damaged", Map.of("detail", "ole2"), e);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new UnreadableFileException("file.truncated", Map.of(), e);
        }
    }

    private static void refuse(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableFileException("file.encrypted");
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new UnreadableFileException("file.macro");
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            if (root.hasEntryCaseInsensitive("Book")) {
                throw new UnreadableFileException("file.too-old");
            }
            String found = root.hasEntryCaseInsensitive("WordDocument") ? "doc" : "ole2";
            throw new UnreadableFileException("file.not-a-table", Map.of("found", found));
        }
    }

    private void process(XlsRecords.Visitor visitor) throws IOException {
        try (InputStream workbook = container.getRoot().createDocumentInputStream("Workbook")) {
            XlsRecords.visit(workbook, visitor);
        }
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLS;
    }

    @Override
    public @Nullable Charset charset() {
        return null;
    }

    @Override
    public List<RawSheet> sheets() {
        return sheets;
    }

    @Override
    public List<FileNote> notes() {
        return notes;
    }

    @Override
    public void close() {
        try {
            container.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class XlsSheet implements RawSheet {
        private final XlsOutline.Entry entry;

        XlsSheet(XlsOutline.Entry entry) {
            this.entry = entry;
        }

        @Override
        public int index() {
            return entry.index();
        }

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public List<MergedRegion> merges() {
            return entry.merges();
        }

        @Override
        public void readWhile(Predicate<RawRow> consumer) {
            Predicate<RawRow> relaying = Reading.relaying(consumer);
            Reading.guarded(() -> {
                XlsRows rows = new XlsRows(entry.index(), outline, relaying);
                process(rows);
                return rows;
            });
        }
    }
}
