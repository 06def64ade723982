package org.sunmao.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A list in CSV, header included, that goes on in another file where one would get too long. */
final class CsvParts implements Closeable {

    /** Departments' systems, and the platform's intake, take no longer lists. */
    static final int MOST_ROWS = 500_000;

    private final Path first;
    private final int mostRows;
    private final Charset charset;
    private final LineDelimiter lines;
    private final String mark;
    private final String[] header;
    private final List<Path> paths = new ArrayList<>();
    private CsvWriter csv;
    private int row;

    /** @param mark what stands before the header: a byte order mark or nothing */
    CsvParts(Path first, Charset charset, LineDelimiter lines, String mark, String... header) throws IOException {
        this(MOST_ROWS, first, charset, lines, mark, header);
    }

    /** As the other, with so many rows in a file, header included. */
    CsvParts(int mostRows, Path first, Charset charset, LineDelimiter lines, String mark, String... header)
            throws IOException {
        this.mostRows = mostRows;
        this.first = first;
        this.charset = charset;
        this.lines = lines;
        this.mark = mark;
        this.header = header;
        Files.createDirectories(first.getParent());
        this.csv = open();
    }

    /** Writes a record and answers its row, counted from 1 at the header. */
    int add(String... fields) throws IOException {
        if (row == mostRows) {
            csv.close();
            csv = open();
        }
        csv.writeRecord(fields);
        row++;
        return row;
    }

    /** The file that holds the row written last. */
    Path path() {
        return paths.get(paths.size() - 1);
    }

    /** All files, in order. */
    List<Path> paths() {
        return List.copyOf(paths);
    }

    private CsvWriter open() throws IOException {
        String name = first.getFileName().toString();
        String part = paths.isEmpty() ? name : name.replace(".csv", "(" + (paths.size() + 1) + ").csv");
        Path path = first.resolveSibling(part);
        paths.add(path);
        BufferedWriter out = Files.newBufferedWriter(path, charset);
        out.write(mark);
        CsvWriter next = CsvWriter.builder().lineDelimiter(lines).build(out);
        next.writeRecord(header);
        row = 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
