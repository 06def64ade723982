package org.sunmao.app.search;

import java.util.List;
import org.sunmao.app.search.rules.Brackets;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.app.search.rules.Sounds;

/**
 * A text by which something can be found.
 *
 * @param sort what it is
 * @param text as it is written; one line
 */
public record SearchText(Sort sort, String text) {

    /** What a text is to its subject; the letter stands in the index. */
    public enum Sort {
        NAME('n'),
        ALIAS('a'),
        CODE('c'),
        ADDRESS('p');

        final char letter;

        Sort(char letter) {
            this.letter = letter;
        }

        static Sort of(char letter) {
            for (Sort sort : values()) {
                if (sort.letter == letter) {
                    return sort;
                }
            }
            throw new IllegalArgumentException("no sort of text has the letter " + letter);
        }
    }

    public SearchText {
        text = text.replaceAll("\\s+", " ").strip();
    }

    /** As it is searched: folded, and again without what stands in brackets. */
    List<String> folded() {
        return Brackets.readings(SearchWords.fold(text));
    }

    /** Whether what was typed in Latin letters is all of the pinyin, or of the initials, of this Chinese name. */
    public boolean isSaid(String latin) {
        return sounds()
                && Pinyin.isLatin(latin)
                && Pinyin.isChinese(text)
                && Sounds.of(List.of(text)).contains(" " + latin + " ");
    }

    /** Whether it is a name, which is also found by its sound. */
    boolean sounds() {
        return sort == Sort.NAME || sort == Sort.ALIAS;
    }
}
