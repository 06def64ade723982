package org.sunmao.app.measures.series;

import java.time.YearMonth;

/**
 * Months in a row, and their days.
 *
 * @param first the first month
 * @param starts first day of each month, and of the one after the last
 * @param monthOf number of its month, for each day
 */
record Calendar(YearMonth first, int[] starts, int[] monthOf) {

    static Calendar of(YearMonth first, YearMonth last) {
        int months = Math.toIntExact(first.until(last, java.time.temporal.ChronoUnit.MONTHS)) + 1;
        int[] starts = new int[months + 1];
        for (int m = 0; m <= months; m++) {
            starts[m] = Days.of(first.plusMonths(m).atDay(1));
        }
        int[] monthOf = new int[starts[months] - starts[0]];
        for (int m = 0; m < months; m++) {
            java.util.Arrays.fill(monthOf, starts[m] - starts[0], starts[m + 1] - starts[0], m);
        }
        return new Calendar(first, starts, monthOf);
    }

    int months() {
        return starts.length - 1;
    }

    int days() {
        return monthOf.length;
    }

    int begin() {
        return starts[0];
    }

    int firstDay(int month) {
        return starts[month];
    }

    int lastDay(int month) {
        return starts[month + 1] - 1;
    }

    YearMonth month(int number) {
        return first.plusMonths(number);
    }

    /** Number of the month of the day that is so many after the first. */
    int monthOf(int days) {
        return monthOf[days];
    }

    boolean contains(int day) {
        return day >= begin() && day - begin() < days();
    }

    /** Number of a month; -1 where it is none of these. */
    int find(YearMonth month) {
        int number = (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
        return number < 0 || number >= months() ? -1 : number;
    }
}
