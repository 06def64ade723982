package org.sunmao.linkage.table;

import org.sunmao.linkage.learn.Patterns;
import org.sunmao.linkage.text.Edits;

/** Finds the level at which two rows agree in each column. */
final class Comparer {
    private static final double[] TEXT_STEPS = {.9, .75, .6, .45, .3, .15};
    private static final double[] NUMBER_STEPS = {1e-9, .01, .05, .2, .5};

    private final Column[] columns;

    Comparer(Column[] columns) {
        this.columns = columns;
    }

    /** The levels of all columns. */
    void compare(int a, int b, byte[] levels) {
        for (int c = 0; c < columns.length; c++) {
            Column column = columns[c];
            levels[c] = column.missing(a) || column.missing(b) ? Patterns.MISSING : (byte) level(c, a, b);
        }
    }

    private int level(int c, int a, int b) {
        Column column = columns[c];
        String x = column.plain[a];
        String y = column.plain[b];
        return switch (column.kind) {
            case CODE -> code(x, y);
            case PHONE -> code(column.digits[a], column.digits[b]);
            case SHORT_CODE -> x.equals(y) ? 0 : x.length() > 1 && Edits.atMostOne(x, y) ? 1 : 2;
            case NAME -> name(c, a, b);
            case TEXT -> x.equals(y) ? 0 : text(column, a, b);
            case CODES -> CodeWords.level(x, y);
            case PERSONS -> persons(column.persons[a], column.persons[b]);
            case DATE -> date(column.digits[a], column.digits[b]);
            case YEAR -> x.equals(y) ? 0 : year(Math.abs(column.numbers[a] - column.numbers[b]));
            case NUMBER -> number(column.numbers[a], column.numbers[b]);
            case CATEGORY -> category(x, y);
            case NOTHING -> 0;
        };
    }

    private static int code(String x, String y) {
        if (x.equals(y)) {
            return 0;
        }
        int shorter = Math.min(x.length(), y.length());
        int distance = shorter < 4 ? 3 : Edits.distance(x, y, 2);
        if (distance <= 2) {
            return distance;
        }
        boolean part = shorter >= 5 && (x.contains(y) || y.contains(x) || Likeness.jaroWinkler(x, y) >= .88);
        return part ? 3 : 4;
    }

    private static int category(String x, String y) {
        if (x.equals(y)) {
            return 0;
        }
        return x.length() > 2 && y.length() > 2 && (Edits.atMostOne(x, y) || Likeness.jaroWinkler(x, y) >= .9) ? 1 : 2;
    }

    private int name(int c, int a, int b) {
        Column column = columns[c];
        String x = column.plain[a];
        String y = column.plain[b];
        if (x.equals(y)) {
            return 0;
        }
        if (Math.min(x.length(), y.length()) > 2 && Edits.atMostOne(x, y)) {
            return 1;
        }
        double alike = Likeness.jaroWinkler(x, y);
        double shared = overlap(column, a, b);
        if (alike >= .92 || shared >= .99 || Likeness.distance(x, y, 2) <= Math.min(2, x.length() / 4)) {
            return 2;
        }
        if (elsewhere(c, a, b)) {
            return 3;
        }
        return alike >= .84 || shared >= .5 ? 4 : alike >= .75 ? 5 : 6;
    }

    /** True where a value stands in another column of names in the other row. */
    private boolean elsewhere(int c, int a, int b) {
        for (int d = 0; d < columns.length; d++) {
            boolean other = d != c && columns[d].kind == Kind.NAME;
            if (other
                    && (same(columns[c].plain[a], columns[d].plain[b])
                            || same(columns[d].plain[a], columns[c].plain[b]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(String x, String y) {
        return x.equals(y) || x.length() > 4 && Edits.atMostOne(x, y);
    }

    private static int text(Column column, int a, int b) {
        double shared = overlap(column, a, b);
        int level = 1;
        for (double step : TEXT_STEPS) {
            if (shared >= step) {
                return level;
            }
            level++;
        }
        return level;
    }

    /** Cosine of the sets of words, each word weighing its rarity. */
    static double overlap(Column column, int a, int b) {
        int[] x = column.words[a];
        int[] y = column.words[b];
        double both = 0;
        for (int i = 0, j = 0; i < x.length && j < y.length; ) {
            if (x[i] == y[j]) {
                both += weight(column, x[i]);
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return both == 0 ? 0 : both / Math.sqrt(sum(column, x) * sum(column, y));
    }

    private static double weight(Column column, int word) {
        return column.rarity[word];
    }

    private static double sum(Column column, int[] words) {
        double sum = 0;
        for (int word : words) {
            sum += weight(column, word);
        }
        return sum;
    }

    private static int persons(String[] x, String[] y) {
        double common = Persons.common(x, y);
        double ofLonger = common / Math.max(1, Math.max(x.length, y.length));
        double ofShorter = common / Math.max(1, Math.min(x.length, y.length));
        if (ofLonger >= .97) {
            return 0;
        }
        return ofLonger >= .74 ? 1 : ofShorter >= .74 ? 2 : ofShorter >= .45 ? 3 : common > 0 ? 4 : 5;
    }

    private static int date(String x, String y) {
        int distance = Edits.distance(x, y, 2);
        if (distance < 2) {
            return distance;
        }
        if (x.length() == 8 && y.length() == 8 && x.startsWith(y.substring(0, 4))) {
            boolean turned = x.startsWith(y.substring(6), 4) && y.startsWith(x.substring(6), 4);
            return turned ? 1 : distance == 2 ? 2 : 3;
        }
        return distance == 2 ? 2 : 4;
    }

    private static int year(double apart) {
        return apart <= 1 ? 1 : apart <= 3 ? 2 : 3;
    }

    private static int number(double x, double y) {
        double apart = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
        int level = 0;
        while (level < NUMBER_STEPS.length && apart > NUMBER_STEPS[level]) {
            level++;
        }
        return level;
    }
}
