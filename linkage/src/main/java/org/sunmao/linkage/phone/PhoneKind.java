package org.sunmao.linkage.phone;

/** What kind of telephone number it is. */
public enum PhoneKind {
    /** Eleven digits, the second from 3 to 9. */
    MOBILE,
    /** A landline with its area code. */
    LANDLINE,
    /** Seven or eight digits; the area is not told. */
    LOCAL,
    /** A number of a service: 400…, 800…, 95…, 96…. */
    SERVICE
}
