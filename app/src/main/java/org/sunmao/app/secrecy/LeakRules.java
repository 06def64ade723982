package org.sunmao.app.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sunmao.app.access.CheckDigits;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.PersonalNumbers;

/**
 * What must not stand in anything public: personal numbers, names in columns of persons, tax of one enterprise, sums of fewer than three. Codes
 * of enterprises are no numbers of persons: 18 characters whose check character is that of GB 32100-2015, 15 digits whose check digit is a
 * registration number's.
 */
final class LeakRules {

    private static final int FEWEST = 3;
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}·]{2,5}");
    private static final Pattern PERSON_HEAD = Pattern.compile("法定代表|法人代表|法人$|联系人$|经办人|负责人|姓名|业主$|房东");
    private static final Pattern TAX_HEAD = Pattern.compile("税收|税额|税款|纳税|税金|增值税|所得税|入库|(?i)\\btax\\b");
    private static final Pattern NOT_AMOUNT = Pattern.compile("税务|所属|机关|地址|属地|纳税人|识别号|关系|率|占比|(?i)office|rate");
    private static final Pattern FIRM_HEAD =
            Pattern.compile("企业名称|单位名称|纳税人名称|公司名称|租户名称|统一社会信用代码|识别号|(?i)enterprise name|company");
    private static final Pattern COUNT_HEAD = Pattern.compile("户数|家数|企业数|纳税人数|(?i)enterprises$");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9,]*(?:\\.[0-9]+)?(?:元|万元|亿元)?");

    private LeakRules() {}

    /** What is found in one line of a table under these heads. */
    static List<Leak> line(String sheet, long row, List<String> heads, List<String> cells) {
        var leaks = new ArrayList<Leak>();
        boolean firm = false;
        Optional<Long> few = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            String head = head(heads, i);
            firm |= FIRM_HEAD.matcher(head).find() && !cells.get(i).isBlank();
            if (COUNT_HEAD.matcher(head).find() && cells.get(i).strip().matches("[0-9]{1,9}")) {
                few = Optional.of(Long.valueOf(cells.get(i).strip()));
            }
        }
        boolean small = few.isPresent() && few.get() > 0 && few.get() < FEWEST;
        for (int i = 0; i < cells.size(); i++) {
            String head = head(heads, i);
            String cell = cells.get(i).strip();
            String column = head.isBlank() ? Integer.toString(i + 1) : head;
            text(cell).forEach(f -> leaks.add(new Leak(sheet, row, column, f.kind(), f.mask())));
            if (PERSON_HEAD.matcher(head).find() && PERSON.matcher(cell).matches()) {
                leaks.add(new Leak(sheet, row, column, "person", Masking.personName(cell)));
            }
            boolean tax = TAX_HEAD.matcher(head).find()
                    && !NOT_AMOUNT.matcher(head).find()
                    && AMOUNT.matcher(cell).matches();
            if (tax && (firm || small)) {
                leaks.add(new Leak(sheet, row, column, firm ? "tax" : "small-cell", "****"));
            }
        }
        return leaks;
    }

    private static String head(List<String> heads, int at) {
        return at < heads.size() ? heads.get(at).strip() : "";
    }

    /** Personal numbers in a text. */
    static List<PersonalNumbers.Found> text(String text) {
        return PersonalNumbers.find(text).stream()
                .filter(found -> isPersonal(found.kind(), text.substring(found.start(), found.end())))
                .toList();
    }

    private static boolean isPersonal(String kind, String written) {
        if (!kind.equals("id")) {
            return !kind.equals("bank") || !isCreditCode(written);
        }
        return written.length() == 18
                ? CheckDigits.identity(written) && isDay(written.substring(6, 14)) && !isCreditCode(written)
                : isDay("19" + written.substring(6, 12)) && !isRegistrationNumber(written);
    }

    private static boolean isDay(String day) {
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        int date = Integer.parseInt(day.substring(6));
        return year >= 1900
                && year <= 2100
                && month >= 1
                && month <= 12
                && date >= 1
                && date <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    /** GB 32100-2015; the second character of a code of an enterprise is no region of a person's number. */
    private static boolean isCreditCode(String written) {
        if (written.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CODE_CHARACTERS.indexOf(written.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return CODE_CHARACTERS.indexOf(written.charAt(17)) == (31 - sum % 31) % 31;
    }

    /** Registration numbers of 15 digits carry a check digit, ISO 7064 MOD 11,10 (GS 15-2006). */
    private static boolean isRegistrationNumber(String digits) {
        int product = 10;
        for (int i = 0; i < 14; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digits.charAt(14) - '0') % 10 == 1;
    }
}
