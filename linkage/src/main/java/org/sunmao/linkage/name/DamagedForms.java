package org.sunmao.linkage.name;

import java.util.HashMap;
import java.util.Map;
import org.sunmao.linkage.text.Homophones;
import org.sunmao.linkage.text.WordSet;

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
    private static final Map<String, String> ANYWHERE = new HashMap<>();

    private static final WordSet ANYWHERE_WORDS;

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
        ANYWHERE_WORDS = new WordSet(ANYWHERE.keySet());
    }

    private DamagedForms() {}

    /** The name with a whole form, or the name itself where nothing seems damaged. */
    static String mend(String name) {
        if (isWhole(name)) {
            return name;
        }
        for (int at = 2; at < name.length(); at++) {
            int length = ANYWHERE_WORDS.longestAt(name, at, name.length());
            if (length > 0) {
                String form = ANYWHERE.getOrDefault(name.substring(at, at + length), "");
                return name.substring(0, at) + form + name.substring(at + length);
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
        int n = name.length();
        if (name.endsWith(LIMITED)) {
            int head = n - LIMITED.length();
            char last = head > 0 ? name.charAt(head - 1) : 0;
            return last != '份' && last != '有' || name.startsWith("股份", head - 2) && !name.startsWith("股股份", head - 3);
        }
        if (name.endsWith(LIMITED_LONG)) {
            return !name.startsWith("有", n - LIMITED_LONG.length() - 1);
        }
        return name.indexOf('司') < 0 && name.indexOf('公') < 0;
    }

    private static String mendEnd(String name, String form) {
        int start = name.length() - form.length();
        if (start - 1 >= SHORTEST_HEAD - 1) {
            int slipped = inserted(name, start - 1, form, 0);
            if (slipped > 0 && slipped < form.length()) {
                return name.substring(0, start - 1) + name.charAt(start - 1 + slipped) + form;
            }
        }
        if (start >= SHORTEST_HEAD && soundsLike(name, start, form)) {
            return name.substring(0, start) + form;
        }
        boolean lost = start + 1 >= SHORTEST_HEAD
                && inserted(form, 0, name, start + 1) >= 0
                && NameLexicon.TRADES.longestEndingAt(name, 0, start + 1) > 0;
        return lost ? name.substring(0, start + 1) + form : name;
    }

    /** Where the end of the longer text has one character more than the end of the shorter; -1 where that is not all. */
    private static int inserted(String longer, int from, String shorter, int start) {
        int n = shorter.length() - start;
        int i = 0;
        while (i < n && longer.charAt(from + i) == shorter.charAt(start + i)) {
            i++;
        }
        return longer.regionMatches(from + i + 1, shorter, start + i, n - i) ? i : -1;
    }

    /** One character mistaken for another that is typed alike. */
    private static boolean soundsLike(String name, int start, String form) {
        int different = 0;
        for (int i = 0; i < form.length() && different < 2; i++) {
            char written = name.charAt(start + i);
            if (written != form.charAt(i)) {
                different += Homophones.soundAlike(written, form.charAt(i)) ? 1 : 2;
            }
        }
        return different == 1;
    }
}
