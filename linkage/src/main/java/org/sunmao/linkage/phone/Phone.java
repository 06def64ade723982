package org.sunmao.linkage.phone;

/**
 * One telephone number.
 *
 * @param digits the number as dialled inside the country: without 86, an area code with its 0; each hidden digit is a {@code *}
 * @param kind its kind
 * @param extension the digits behind 转; empty where there are none
 */
public record Phone(String digits, PhoneKind kind, String extension) {
    /** True where some digits are hidden. */
    public boolean masked() {
        return digits.indexOf('*') >= 0;
    }

    /** The digits without the 0 of an area code: numbers with and without it become equal. */
    public String key() {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }
}
