package org.sunmao.linkage.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sunmao.linkage.text.Folding;

/** Guesses what a column holds from its values; from its header only whether a number is a telephone or a quantity. */
final class ColumnKinds {
    private static final List<String> PHONE_HEADERS = List.of("phone", "tel", "mobile", "fax", "电话", "手机", "联系方式");
    private static final List<String> NUMBER_HEADERS =
            List.of("price", "amount", "cost", "area", "weight", "价", "金额", "面积", "资金", "资本");

    private final String header;
    private int filled;
    private int days;
    private int years;
    private int quantities;
    private int decimals;
    private int digitsOnly;
    private int codes;
    private int mails;
    private int lists;
    private int items;
    private int itemWords;
    private int itemDigits;
    private long words;
    private long characters;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private final Map<String, Integer> counts = new HashMap<>();

    private ColumnKinds(String header) {
        this.header = header.toLowerCase(Locale.ROOT);
    }

    /** The kind of a column with this header and these cells. */
    static Kind guess(String header, List<String> cells) {
        ColumnKinds seen = new ColumnKinds(header);
        cells.forEach(seen::see);
        return seen.kind();
    }

    private void see(String cell) {
        String plain = PlainText.plain(cell);
        if (plain.isEmpty()) {
            return;
        }
        filled++;
        counts.merge(plain, 1, Integer::sum);
        boolean year = Days.isYear(plain);
        years += year ? 1 : 0;
        days += !Days.read(cell.strip()).isEmpty() ? 1 : 0;
        quantities += Double.isNaN(Quantities.read(cell.strip())) ? 0 : 1;
        decimals += cell.indexOf('.') >= 0 ? 1 : 0;
        int digits = PlainText.digits(plain).length();
        digitsOnly += digits == plain.replace(" ", "").length() ? 1 : 0;
        codes += plain.indexOf(' ') < 0 && digits * 3 >= plain.length() ? 1 : 0;
        mails += cell.indexOf('@') > 0 && plain.indexOf(' ') > 0 ? 1 : 0;
        words += weighedWords(plain);
        characters += plain.length();
        shortest = Math.min(shortest, plain.length());
        longest = Math.max(longest, plain.length());
        seeItems(cell);
    }

    private void seeItems(String cell) {
        List<String> persons = Persons.split(cell);
        lists += persons.size() > 1 ? 1 : 0;
        for (String person : persons) {
            items++;
            itemWords += weighedWords(person);
            itemDigits += PlainText.digits(person).isEmpty() ? 0 : 1;
        }
    }

    /** Two Chinese characters count as a word. */
    private static int weighedWords(String plain) {
        int blanks = 1;
        int han = 0;
        for (int i = 0; i < plain.length(); i++) {
            blanks += plain.charAt(i) == ' ' ? 1 : 0;
            han += Folding.isHan(plain.charAt(i)) ? 1 : 0;
        }
        return blanks + han / 2;
    }

    private Kind kind() {
        if (filled == 0 || counts.size() < 2) {
            return Kind.NOTHING;
        }
        if (most(days)) {
            return Kind.DATE;
        }
        if (most(years)) {
            return Kind.YEAR;
        }
        if (says(PHONE_HEADERS) && most(digitsOnly + mails)) {
            return Kind.PHONE;
        }
        if (most(quantities)) {
            return number();
        }
        if (most(mails)) {
            return Kind.CODE;
        }
        return words();
    }

    private Kind number() {
        if (decimals * 10 > filled || says(NUMBER_HEADERS)) {
            return Kind.NUMBER;
        }
        if (counts.size() > filled * .3 && characters >= 6.0 * filled) {
            return Kind.CODE;
        }
        return longest - shortest > 4 ? Kind.NUMBER : fewValues(.9) ? Kind.CATEGORY : Kind.SHORT_CODE;
    }

    private Kind words() {
        boolean persons = lists * 3 > filled && itemWords < 4.0 * items && itemDigits * 20 < items;
        if (persons) {
            return Kind.PERSONS;
        }
        if (fewValues(.9)) {
            return Kind.CATEGORY;
        }
        if (most(codes) && counts.size() > filled * .3) {
            return Kind.CODE;
        }
        return words >= 3.5 * filled || characters >= 25L * filled ? Kind.TEXT : Kind.NAME;
    }

    private boolean most(int count) {
        return count >= filled * .8;
    }

    /** True where twenty values make up most of the cells: slips add values to a category, but few cells. */
    private boolean fewValues(double share) {
        int top = counts.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(20)
                .mapToInt(Integer::intValue)
                .sum();
        return filled >= 100 && top >= share * filled;
    }

    private boolean says(List<String> words) {
        return words.stream().anyMatch(header::contains);
    }
}
