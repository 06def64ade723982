package org.sunmao.app.search.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names sound like, in the form in which it is searched, and where in a name something that was typed is heard. */
public final class Sounds {

    /** Nobody types these; left out they do not fill the index with what all names share. */
    private static final String FORMS = "股份有限公司|有限责任公司|有限公司|特殊普通合伙|普通合伙|有限合伙|合伙企业|个体工商户|集团公司|总公司|公司";

    private Sounds() {}

    /**
     * Where something typed in Latin letters is heard.
     *
     * @param initials whether as initials (qmrj), else as pinyin (qimingruan)
     * @param at the character with which it begins, 0 being the first
     */
    public record Heard(boolean initials, int at) {}

    /** Pinyin and initials of names, each between blanks: {@code " qimingruanjian qmrj "}. */
    public static String of(List<String> names) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String name : names) {
            for (String read : Brackets.readings(name)) {
                for (List<String> syllables : Pinyin.spellings(withoutForm(read))) {
                    tokens.add(String.join("", syllables));
                    tokens.add(Pinyin.initials(syllables));
                }
            }
        }
        tokens.remove("");
        return " " + String.join(" ", tokens) + " ";
    }

    private static String withoutForm(String name) {
        String without = name.replaceAll(FORMS, "");
        return without.isEmpty() ? name : without;
    }

    /** What the sounds of a name have that was typed so: as the pattern says, a blank standing for the beginning of a name. */
    public static Optional<String> part(String latin) {
        return pattern(latin).map(pattern -> pattern.replace("%", ""));
    }

    /** The pattern that finds what was typed: anywhere from three letters on, at the beginning of a name for two; none for one. */
    public static Optional<String> pattern(String latin) {
        if (latin.length() < 2) {
            return Optional.empty();
        }
        return Optional.of(latin.length() == 2 ? "% " + latin + "%" : "%" + latin + "%");
    }

    /** Where what was typed is heard in a name: it has to begin with a syllable, and may end within one. */
    public static Optional<Heard> hear(String name, String latin) {
        Optional<Heard> best = Optional.empty();
        for (String read : Brackets.readings(name)) {
            for (List<String> syllables : Pinyin.spellings(withoutForm(read))) {
                best = earlier(best, hear(syllables, latin));
            }
        }
        return best;
    }

    private static Optional<Heard> hear(List<String> syllables, String latin) {
        int initials = Pinyin.initials(syllables).indexOf(latin);
        Optional<Heard> asInitials = initials < 0 ? Optional.empty() : Optional.of(new Heard(true, initials));
        for (int from = 0; from < syllables.size(); from++) {
            if (String.join("", syllables.subList(from, syllables.size())).startsWith(latin)) {
                return earlier(Optional.of(new Heard(false, from)), asInitials);
            }
        }
        return asInitials;
    }

    private static Optional<Heard> earlier(Optional<Heard> a, Optional<Heard> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return b.get().at() < a.get().at() ? b : a;
    }

    /** Whether a part of the name, character by character, may be read as what was typed in Chinese. */
    public static boolean soundsLike(String name, String typed) {
        return Brackets.readings(name).stream().anyMatch(read -> hasAlike(read, typed));
    }

    private static boolean hasAlike(String name, String typed) {
        for (int from = 0; from + typed.length() <= name.length(); from++) {
            if (alike(name, from, typed)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(String name, int from, String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (!Pinyin.alike(name.charAt(from + i), typed.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
