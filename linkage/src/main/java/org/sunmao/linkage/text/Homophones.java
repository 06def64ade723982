package org.sunmao.linkage.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Which characters sound alike. The first level of GB 2312 (3,755 characters) is sorted by syllable, so the first character
 * of every syllable is all that has to be stored; a short list adds what names use from the second level. Tones are ignored.
 */
public final class Homophones {
    private static final char[] SYLLABLES = syllables();

    private Homophones() {}

    /**
     * Replaces each character by a sign for its syllable, so that equal results sound alike. Characters of unknown sound
     * stay as they are.
     */
    public static String key(String text) {
        char[] out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = syllable(text.charAt(i));
        }
        return new String(out);
    }

    /** The sign for the syllable of a character, or the character itself. */
    public static char syllable(char c) {
        char s = SYLLABLES[c];
        return s == 0 ? c : s;
    }

    /** True where two characters are written differently but sound alike. */
    public static boolean soundAlike(char a, char b) {
        return a != b && SYLLABLES[a] != 0 && SYLLABLES[a] == SYLLABLES[b];
    }

    private static char[] syllables() {
        char[] out = new char[1 << 16];
        Map<Character, Character> firsts = new HashMap<>();
        Map<String, Character> signs = new HashMap<>();
        readFirsts(firsts, signs);
        firstLevel(out, firsts);
        for (String entry : words("second-level.txt")) {
            int letters = 0;
            while (entry.charAt(letters) < 128) {
                letters++;
            }
            Character sign = signs.get(entry.substring(0, letters));
            for (int i = letters; sign != null && i < entry.length(); i++) {
                out[entry.charAt(i)] = sign;
            }
        }
        return out;
    }

    /** Signs are taken from the private use area: no text can hold one by accident and mean something else. */
    private static void readFirsts(Map<Character, Character> firsts, Map<String, Character> signs) {
        for (String word : words("syllables.txt")) {
            int last = word.length() - 1;
            if (last > 0) {
                char sign = (char) (0xE000 + signs.size());
                signs.put(word.substring(0, last), sign);
                firsts.put(word.charAt(last), sign);
            }
        }
    }

    private static void firstLevel(char[] out, Map<Character, Character> firsts) {
        Charset gb = Charset.isSupported("GB18030") ? Charset.forName("GB18030") : StandardCharsets.US_ASCII;
        Character sign = null;
        for (int row = 0xB0; row <= 0xD7; row++) {
            for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); cell++) {
                String s = new String(new byte[] {(byte) row, (byte) cell}, gb);
                sign = s.length() == 1 ? firsts.getOrDefault(s.charAt(0), sign) : sign;
                if (s.length() == 1 && sign != null) {
                    out[s.charAt(0)] = sign;
                }
            }
        }
    }

    private static String[] words(String resource) {
        return String.join(" ", WordSet.lines(Homophones.class, resource)).split("\\s+");
    }
}
