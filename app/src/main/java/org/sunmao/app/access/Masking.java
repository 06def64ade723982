package org.sunmao.app.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.foundation.Scope;
import org.sunmao.linkage.code.CreditCode;

/** Masks over personal data, for readers whose scope does not show it plain. */
public final class Masking {

    private static final String MASK = "****";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern HOME_HEAD = Pattern.compile("住址|家庭|户籍");
    private static final Pattern NUMBER_HEAD = Pattern.compile("身份证|证件号|银行账|银行卡|卡号|账号|帐号");
    private static final Pattern PHONE_HEAD = Pattern.compile("电话|手机|联系方式|座机|传真");
    private static final Pattern PERSON_HEAD = Pattern.compile("法人(?!单位|名称|类型|代码)|法定代表|负责人|联系人|经办|姓名|业主(?!单位|公司|名称)");
    private static final Pattern STREET = Pattern.compile(".*?(?:街道|镇|乡|路|街|区|县|市)");

    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    private Masking() {}

    /** 13812341234 becomes 138****1234; other numbers keep at most their first three and last two digits. */
    public static String phone(String number) {
        String digits = number.strip();
        if (MOBILE.matcher(digits).matches()) {
            return digits.substring(0, 3) + MASK + digits.substring(7);
        }
        int kept = digits.length() < 7 ? 0 : 3;
        return digits.substring(0, kept) + MASK + (kept == 0 ? "" : digits.substring(digits.length() - 2));
    }

    /** 张三丰 becomes 张**: the first character, and two stars whatever the length, which is personal too. */
    public static String personName(String name) {
        String trimmed = name.strip();
        return trimmed.isEmpty() ? "" : trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)) + "**";
    }

    /** An identity number keeps its region and its last four characters (GB 11643): 370202********1234. */
    public static String idNumber(String number) {
        String trimmed = number.strip();
        if (trimmed.length() != 18) {
            return MASK;
        }
        return trimmed.substring(0, 6) + "********" + trimmed.substring(14);
    }

    /** A home keeps its place down to the street: 某市某区某路****. */
    public static String home(String address) {
        Matcher street = STREET.matcher(address);
        int end = 0;
        while (street.find()) {
            end = street.end();
        }
        return address.isBlank() ? address : address.substring(0, end) + MASK;
    }

    /** A free text with everything in it masked that is personal by its form: numbers, mail addresses, plates, announced names and homes. */
    public static String text(String text) {
        var masked = new StringBuilder();
        int at = 0;
        for (PersonalNumbers.Found found : PersonalNumbers.find(text)) {
            masked.append(text, at, found.start()).append(found.mask());
            at = found.end();
        }
        return masked.append(text, at, text.length()).toString();
    }

    /**
     * Whether what stands in a column of unified social credit codes is one. One of digits alone looks like a person's number; its check
     * character (GB 32100-2015) tells that it is none, unless a year of birth stands where a person's number has it.
     */
    public static boolean isCreditCode(String text) {
        String code = text.strip();
        return CREDIT_CODE.matcher(code).matches()
                && !code.startsWith("19", 6)
                && !code.startsWith("20", 6)
                && CreditCode.checkCharacter(code.substring(0, 17)) == code.charAt(17);
    }

    /** Whether the head of a column announces something personal, whatever meaning somebody gave the column. */
    public static boolean isPersonal(String head) {
        return NUMBER_HEAD.matcher(head).find()
                || PHONE_HEAD.matcher(head).find()
                || HOME_HEAD.matcher(head).find()
                || PERSON_HEAD.matcher(head).find();
    }

    /** A cell of a column that nobody gave a meaning, masked by what its head says. */
    public static String underHead(String head, String cell) {
        if (cell.isBlank()) {
            return cell;
        }
        if (NUMBER_HEAD.matcher(head).find()) {
            return cell.length() < 15 ? MASK : cell.substring(0, 4) + MASK;
        }
        if (PHONE_HEAD.matcher(head).find()) {
            return phone(cell);
        }
        if (HOME_HEAD.matcher(head).find()) {
            return home(cell);
        }
        return PERSON_HEAD.matcher(head).find() ? personName(cell) : text(cell);
    }

    /** {@link #phone} unless the scope shows personal data plain. */
    public static String phone(String number, Scope scope) {
        return scope.personalPlain() ? number : phone(number);
    }

    /** {@link #personName} unless the scope shows personal data plain. */
    public static String personName(String name, Scope scope) {
        return scope.personalPlain() ? name : personName(name);
    }

    /** {@link #idNumber} unless the scope shows personal data plain. */
    public static String idNumber(String number, Scope scope) {
        return scope.personalPlain() ? number : idNumber(number);
    }

    /** {@link #text} unless the scope shows personal data plain. */
    public static String text(String text, Scope scope) {
        return scope.personalPlain() ? text : text(text);
    }
}
