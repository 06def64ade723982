package org.sunmao.linkage.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows of one or two tables in one numbering: first those of the left table, then those of the right, each table sorted by what its
 * rows say, so that the order in which they came leaves no trace.
 */
final class Rows {
    /** From this share of cells on, the codes in a text are compared by themselves. */
    private static final double MANY_CODES = .3;

    /** How many rows the left or only table has. */
    final int left;
    /** How many there are in all. */
    final int size;

    final Column[] columns;
    private final int[] origin;

    private Rows(int left, int[] origin, Column[] columns) {
        this.left = left;
        this.size = origin.length;
        this.origin = origin;
        this.columns = columns;
    }

    /** The number of a row in its own table, as it came. */
    int origin(int row) {
        return origin[row];
    }

    /** One table, each column held against itself. */
    static Rows of(Table table) {
        List<Column> columns = new ArrayList<>();
        int[] order = sorted(table);
        for (int c = 0; c < table.header().size(); c++) {
            int column = c;
            List<String> cells =
                    IntStream.of(order).mapToObj(r -> table.cell(r, column)).toList();
            String header = table.header().get(c);
            Kind kind = c == table.idColumn() ? Kind.NOTHING : ColumnKinds.guess(header, cells);
            add(columns, header, header, kind, cells);
        }
        return new Rows(order.length, order, columns.toArray(Column[]::new));
    }

    /** Two tables, their columns matched. */
    static Rows of(Table left, Table right) {
        int[] one = sorted(left);
        int[] other = sorted(right);
        List<Column> columns = new ArrayList<>();
        for (ColumnMatcher.Match match : ColumnMatcher.match(left, right)) {
            List<String> cells = new ArrayList<>();
            IntStream.of(one).forEach(r -> cells.add(left.cell(r, match.left())));
            IntStream.of(other).forEach(r -> cells.add(right.cell(r, match.right())));
            String header = left.header().get(match.left());
            Kind kind = ColumnKinds.guess(header, cells);
            add(columns, header, right.header().get(match.right()), kind, cells);
        }
        int[] origin = IntStream.concat(IntStream.of(one), IntStream.of(other)).toArray();
        return new Rows(one.length, origin, columns.toArray(Column[]::new));
    }

    private static void add(List<Column> columns, String left, String right, Kind kind, List<String> cells) {
        if (kind != Kind.NOTHING) {
            columns.add(new Column(Column.reading(left, right, kind, cells), cells.toArray(String[]::new)));
        }
        if (kind == Kind.TEXT) {
            List<String> codes = cells.stream().map(CodeWords::of).toList();
            long some = codes.stream().filter(c -> !c.isEmpty()).count();
            if (some >= MANY_CODES * codes.size()) {
                add(columns, left, right, Kind.CODES, codes);
            }
        }
    }

    private static int[] sorted(Table table) {
        List<String> said = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            StringBuilder all = new StringBuilder();
            for (int c = 0; c < table.header().size(); c++) {
                all.append(table.cell(row, c)).append('\u001F');
            }
            said.add(all.toString());
        }
        return IntStream.range(0, said.size())
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> said.get(row)).thenComparing(row -> row))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
