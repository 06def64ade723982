package org.sunmao.linkage.name;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sunmao.linkage.text.Homophones;

/**
 * Mends the words for the legal form where a typist swapped, doubled, lost or mistook a character: 有限司公, 有限限公司, 有现公司. A
 * character of the trade that slipped into the form goes back before it: 物有流限公司. Nothing else of a name is so predictable
 * that it could be mended without looking elsewhere.
 */
final class DamagedForms {
    private static final String LIMITED = "有限公司";
    private static final String LIMITED_LONG = "有限责任公司";
    private static final String SHARES = "股份有限公司";
    private static final String[] ENDINGS = {SHARES, LIMITED_LONG, LIMITED};

    /** Swapped and doubled characters make texts that mean nothing else, wherever they stand. */
    private static final Map<String, String> ANYWHERE = new LinkedHashMap<>();

    /** Before a form with a lost or mistaken character so much must stand: shorter texts may be names. */
    private static final int SHORTEST_HEAD = 3;

    static {
        for (String form : new String[] {SHARES, LIMITED_LONG, LIMITED, "分公司"}) {
            for (int i = 0; i + 1 < form.length(); i++) {
                ANYWHERE.put(form.substring(0, i) + form.charAt(i + 1) + form.charAt(i) + form.substring(i + 2), form);
            }
            for (int i = 0; i < form.length(); i++) {
                ANYWHERE.put(form.substring(0, i + 1) + form.substring(i), form);
            }
        }
    }

    private DamagedForms() {}

    /** The name with a whole form, or the name itself where nothing seems damaged. */
    static String mend(String name) {
        if (isWhole(name)) {
            return name;
        }
        for (Map.Entry<String, String> damaged : ANYWHERE.entrySet()) {
            int at = name.indexOf(damaged.getKey());
            if (at >= 2) {
                return name.substring(0, at)
                        + damaged.getValue()
                        + name.substring(at + damaged.getKey().length());
            }
        }
        for (String form : ENDINGS) {
            String mended = name.endsWith(form) ? name : mendEnd(name, form);
            if (!mended.equals(name) || name.endsWith(form) && !form.equals(LIMITED)) {
                return mended;
            }
        }
        return name;
    }

    /** Most names end in a whole form with nothing before it that may belong to a longer one; a name without 公 and 司 has none. */
    private static boolean isWhole(String name) {
        if (name.endsWith(LIMITED)) {
            String head = name.substring(0, name.length() - LIMITED.length());
            return !head.endsWith("份") && !head.endsWith("有") || head.endsWith("股份") && !head.endsWith("股股份");
        }
        return name.indexOf('司') < 0 && name.indexOf('公') < 0;
    }

    private static String mendEnd(String name, String form) {
        int start = name.length() - form.length();
        if (start - 1 >= SHORTEST_HEAD - 1) {
            int slipped = inserted(name.substring(start - 1), form);
            if (slipped > 0 && slipped < form.length()) {
                return name.substring(0, start - 1) + name.charAt(start - 1 + slipped) + form;
            }
        }
        if (start >= SHORTEST_HEAD && soundsLike(name.substring(start), form)) {
            return name.substring(0, start) + form;
        }
        boolean lost = start + 1 >= SHORTEST_HEAD
                && inserted(form, name.substring(start + 1)) >= 0
                && NameLexicon.TRADES.longestEndingAt(name, 0, start + 1) > 0;
        return lost ? name.substring(0, start + 1) + form : name;
    }

    /** Where the longer text has one character more than the shorter; -1 where that is not all. */
    private static int inserted(String longer, String shorter) {
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        return longer.startsWith(shorter.substring(i), i + 1) ? i : -1;
    }

    /** One character mistaken for another that is typed alike. */
    private static boolean soundsLike(String written, String form) {
        int different = 0;
        for (int i = 0; i < form.length(); i++) {
            different += written.charAt(i) == form.charAt(i) ? 0 : 1;
        }
        return different == 1 && Homophones.key(written).equals(Homophones.key(form));
    }
}
