package org.sunmao.linkage.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The telephone numbers of a cell.
 *
 * @param phones in the order of the text, each once; empty where there are none. Fillers such as 11111111111 are none
 * @param leftover words and digits that belong to no number, folded; empty where nothing is left
 * @param certainty from 0 to 1, that of the least sure number: 0.99 for a mobile or an 400 number, 0.98 for a landline with its area
 *     code, 0.8 for one without and for a short number, 0.6 where digits are hidden; half of that where digits are left over, a
 *     twentieth less where words are. A cell that is empty or holds a filler is read with certainty 1, one with nothing but
 *     leftovers with 0
 */
public record Phones(List<Phone> phones, String leftover, double certainty) {
    static final double SURE_MOBILE = 0.99;
    private static final int MOBILE_LENGTH = 11;

    /** Takes a private copy of the list. */
    public Phones {
        phones = List.copyOf(phones);
    }

    /** Reads a cell that holds one number or several; any text is allowed, null included, and nothing throws. */
    public static Phones read(@Nullable String text) {
        if (text != null && isPlainMobile(text)) {
            Phone mobile = new Phone(text, PhoneKind.MOBILE, "");
            if (!PhoneShape.isFiller(mobile)) {
                return new Phones(List.of(mobile), "", SURE_MOBILE);
            }
        }
        return new PhoneScanner(text == null ? "" : text).scan();
    }

    /** Most cells are one mobile number and nothing else; these need no scanning. */
    private static boolean isPlainMobile(String text) {
        if (text.length() != MOBILE_LENGTH || text.charAt(0) != '1' || text.charAt(1) < '3') {
            return false;
        }
        for (int i = 1; i < MOBILE_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
