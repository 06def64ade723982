package org.sunmao.linkage.person;

import java.util.ArrayList;
import java.util.List;
import org.sunmao.linkage.text.Folding;

/** Takes one cell apart at its separators and brackets and reads each part as a person. */
final class PersonParser {
    private static final double LEFT_OVER = 0.9;

    /** So many parts are read; a longer cell is a text that names no persons. */
    private static final int MOST_PARTS = 64;

    /** A longer part is a text, not a name. */
    private static final int LONGEST = 80;

    private final List<PersonName> persons = new ArrayList<>(1);
    private final StringBuilder leftover = new StringBuilder();
    private double certainty = 1;

    private PersonParser() {}

    static PersonReading read(String text) {
        String folded = Folding.foldKeepingSpaces(text);
        PersonParser parser = new PersonParser();
        parser.readCell(folded);
        boolean left = !parser.leftover.isEmpty();
        double sure = parser.persons.isEmpty() && left ? 0 : left ? parser.certainty * LEFT_OVER : parser.certainty;
        return new PersonReading(parser.persons, parser.leftover.toString(), sure);
    }

    private void readCell(String cell) {
        if (PersonText.isNobody(cell)) {
            return;
        }
        if (PersonText.isLatin(cell) && (cell.indexOf(',') < 0 || isTurned(cell))) {
            readLatin(cell);
            return;
        }
        int start = 0;
        int parts = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || isSeparator(cell.charAt(i))) {
                if (++parts > MOST_PARTS) {
                    leave(cell.substring(start));
                    return;
                }
                readPart(cell.substring(start, i).trim());
                start = i + 1;
            }
        }
    }

    private static boolean isSeparator(char c) {
        return ",/|+&()\\:。!?\"".indexOf(c) >= 0;
    }

    /** A part without separators: blanks part whole names from each other, and single characters of one name do not. */
    private void readPart(String part) {
        if (part.indexOf(' ') < 0 || PersonText.isLatin(part)) {
            readOne(part);
            return;
        }
        String[] words = part.split(" ", MOST_PARTS);
        boolean whole = true;
        for (String word : words) {
            whole &= word.length() >= 2;
        }
        if (!whole) {
            readOne(part.replace(" ", ""));
            return;
        }
        for (String word : words) {
            readOne(word);
        }
    }

    private void readOne(String raw) {
        if (raw.length() > LONGEST) {
            leave(raw);
            return;
        }
        String text = PersonText.trim(raw);
        String bare = PersonText.cutAtEnd(PersonWords.TITLES, PersonText.cutAtStart(PersonWords.LABELS, text));
        if (PersonText.isNobody(text) || bare.isEmpty()) {
            return;
        }
        String title = text.equals(bare) ? "" : text.replace(bare, "");
        String name = withoutNumber(bare);
        if (PersonText.isLatin(name)) {
            readLatin(name);
        } else if (!accept(name, title)) {
            leave(text);
        }
    }

    private boolean accept(String name, String title) {
        int n = name.length();
        boolean dotted = name.indexOf('.') > 0;
        if (n == 0
                || n > (dotted ? 30 : 6)
                || PersonWords.ORGANISATIONS.ends(name)
                || !PersonText.isHanWith(name, dotted ? ".*" : "*某〇×")) {
            return false;
        }
        String plain = dotted ? name : hidden(name);
        if (dotted) {
            add(plain, PersonKind.DOTTED, title, 0.9);
        } else if (plain.indexOf('*') >= 0) {
            add(plain, PersonKind.MASKED, title, 0.5);
        } else if (n == 1 || title.length() > 0 && n == 2 && PersonWords.COMPOUND.contains(name)) {
            return addSurname(plain, title);
        } else {
            add(plain, PersonKind.HAN, title, certaintyOf(plain));
        }
        return true;
    }

    private boolean addSurname(String name, String title) {
        if (title.isEmpty() || !PersonWords.startsWithSurname(name)) {
            return false;
        }
        add(name, PersonKind.SURNAME, title, 0.5);
        return true;
    }

    private static double certaintyOf(String name) {
        boolean compound = PersonWords.COMPOUND.longestAt(name, 0, name.length()) > 0;
        boolean usual = name.length() <= (compound ? 4 : 3);
        return usual ? PersonWords.startsWithSurname(name) ? 0.98 : 0.8 : name.length() == 4 ? 0.7 : 0.4;
    }

    /** Hidden characters as stars: 某 hides only behind a surname, for it is a character of names too. */
    private static String hidden(String name) {
        return name.length() < 2
                ? name
                : name.charAt(0)
                        + name.substring(1).replace('某', '*').replace('〇', '*').replace('×', '*');
    }

    /** SMITH, JOHN and MR JOHN SMITH are JOHN SMITH. */
    private void readLatin(String text) {
        int comma = text.indexOf(',');
        String name = isTurned(text)
                ? text.substring(comma + 1).trim()
                        + ' '
                        + text.substring(0, comma).trim()
                : text;
        String bare = PersonText.trim(PersonText.cutAtStart(PersonWords.LABELS, name));
        if (bare.length() < 2 || bare.length() > 60 || PersonText.isNobody(bare)) {
            leave(PersonText.isNobody(bare) ? "" : text);
            return;
        }
        boolean digits = bare.chars().anyMatch(c -> c >= '0' && c <= '9');
        add(bare, PersonKind.LATIN, "", digits ? 0.3 : 0.8);
    }

    /** True for a surname, a comma and a given name. */
    private static boolean isTurned(String text) {
        String[] words = text.split(",", 3);
        return words.length == 2
                && words[0].trim().indexOf(' ') < 0
                && words[1].trim().indexOf(' ') < 0
                && !words[0].isBlank()
                && !words[1].isBlank();
    }

    private void add(String name, PersonKind kind, String title, double sure) {
        certainty = Math.min(certainty, sure);
        if (persons.stream().noneMatch(p -> p.name().equals(name))) {
            persons.add(new PersonName(name, kind, title));
        }
    }

    private void leave(String text) {
        if (!text.isEmpty()) {
            leftover.append(leftover.isEmpty() ? "" : " ").append(text);
        }
    }

    /** A telephone number behind a name is left over. */
    private String withoutNumber(String text) {
        int end = text.length();
        while (end > 0 && "0123456789-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || end == text.length() || text.charAt(end - 1) < 0x80) {
            return text;
        }
        leave(text.substring(end));
        return text.substring(0, end).trim();
    }
}
