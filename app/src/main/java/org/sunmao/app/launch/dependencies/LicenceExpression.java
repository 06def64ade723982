package org.sunmao.app.launch.dependencies;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A licence as SPDX writes it: ids with AND, OR and brackets; AND binds closer. A name of several words is one id. */
final class LicenceExpression {

    private static final Pattern WORDS =
            Pattern.compile("\\s*(?:(\\()|(\\))|\\b(AND|OR)\\b|((?:(?!\\s+(?:AND|OR)\\b)[^()])+))");

    private final List<String> words;
    private final Predicate<String> allowed;
    private int at;

    private LicenceExpression(String text, Predicate<String> allowed) {
        this.words = WORDS.matcher(text)
                .results()
                .map(found -> found.group().strip())
                .filter(word -> !word.isEmpty())
                .toList();
        this.allowed = allowed;
    }

    /** Whether there is a choice among the alternatives of which every licence is allowed. What cannot be read is not allowed. */
    static boolean fits(String text, Predicate<String> allowed) {
        var expression = new LicenceExpression(text, allowed);
        boolean fits = expression.either();
        return fits && expression.at == expression.words.size();
    }

    private boolean either() {
        boolean fits = both();
        while (next("OR")) {
            // Read it in any case, so that what follows is found where it is.
            fits |= both();
        }
        return fits;
    }

    private boolean both() {
        boolean fits = one();
        while (next("AND")) {
            fits &= one();
        }
        return fits;
    }

    private boolean one() {
        if (next("(")) {
            boolean fits = either();
            return next(")") && fits;
        }
        return at < words.size() && allowed.test(words.get(at++));
    }

    private boolean next(String word) {
        boolean there = at < words.size() && words.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }
}
