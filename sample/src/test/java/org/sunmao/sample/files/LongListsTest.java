package org.sunmao.sample.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are too long for one file go on in the next, head included, and lose nothing. */
class LongListsTest {

    @TempDir
    Path dir;

    private static final LongList.Part<Integer> NUMBERS = new LongList.Part<>() {
        @Override
        public void head(Sheet sheet) throws IOException {
            sheet.add("数");
        }

        @Override
        public void row(Sheet sheet, Path path, Integer item) throws IOException {
            sheet.stream(item);
        }
    };

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "3,1", "4,2", "6,2", "7,3"})
    void a_list_of_workbooks(int items, int files) throws IOException {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(i);
        }
        List<Path> paths = new LongList<>("清单", 3, NUMBERS)
                .write(dir.resolve("list.xlsx"), LocalDate.of(2026, 10, 31), all.iterator());

        assertThat(paths).hasSize(files);
        List<Integer> read = new ArrayList<>();
        for (Path path : paths) {
            try (var workbook = new ReadableWorkbook(path.toFile())) {
                List<Row> rows = workbook.getFirstSheet().read();
                assertThat(rows.get(0).getCellText(0)).isEqualTo("数");
                rows.stream().skip(1).forEach(row -> read.add(Integer.valueOf(row.getCellText(0))));
            }
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void a_list_in_csv_counts_its_rows_anew_in_each_file() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        List<Path> paths;
        try (var csv =
                new CsvParts(3, dir.resolve("a/list.csv"), StandardCharsets.UTF_8, LineDelimiter.LF, "\uFEFF", "数")) {
            for (int i = 0; i < 5; i++) {
                numbers.add(csv.add("" + i));
            }
            paths = csv.paths();
        }
        assertThat(numbers).containsExactly(2, 3, 2, 3, 2);
        assertThat(paths)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("list.csv", "list(2).csv", "list(3).csv");
        assertThat(Files.readString(paths.get(2))).isEqualTo("\uFEFF数\n4\n");
    }
}
