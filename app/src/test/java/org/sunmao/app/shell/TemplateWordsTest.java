package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No word stands in a template; every word that templates and code ask for exists. */
class TemplateWordsTest {

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}，。：；？！“”]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:title|alt|placeholder|aria-label)=\"([^\"]*)\"");

    /** A key; one that goes on with an expression is a beginning only. */
    private static final Pattern KEY = Pattern.compile("\\b(?:t|tOr)\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*([,)+])");

    private static final Pattern MENU_KEY = Pattern.compile("new MenuEntry\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*([,)+])");

    static List<Path> templates() {
        return WordFiles.list(WordFiles.TEMPLATES, ".jte");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_holds_no_visible_word(Path template) {
        assertThat(literals(WordFiles.read(template))).as(template.toString()).isEmpty();
    }

    @Test
    void a_planted_word_is_found() {
        assertThat(literals("<p>${ui.t(\"a\")}</p><p>Hello there</p>")).containsExactly("Hello there");
        assertThat(literals("<p>@if(x > 2)好@endif</p>")).containsExactly("好");
        assertThat(literals("<input placeholder=\"Search here\">")).containsExactly("Search here");
        assertThat(literals("<%-- words --%>@param String a = \"b\"\n<p title=\"${ui.t(\"a\")}\">${a}</p>"))
                .isEmpty();
    }

    @Test
    void every_key_that_is_asked_for_exists() {
        Set<String> known = WordFiles.rooms().stream()
                .flatMap(room -> WordFiles.words(room, Language.ZH).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(askedFor())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(known)
                        .as(key)
                        .anyMatch(
                                word -> key.endsWith("*") ? word.startsWith(key.replace("*", "")) : word.equals(key)));
    }

    private static Set<String> askedFor() {
        var keys = new TreeSet<String>();
        Stream.concat(templates().stream(), WordFiles.list(WordFiles.MAIN.resolve("java"), ".java").stream())
                .map(WordFiles::read)
                .forEach(text -> Stream.of(KEY, MENU_KEY)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(TemplateWordsTest::key)
                        .forEach(keys::add));
        for (State state : State.values()) {
            keys.add(state.key());
        }
        return keys;
    }

    private static String key(MatchResult found) {
        return found.group(2).equals("+") ? found.group(1) + "*" : found.group(1);
    }

    /** What a reader would see of the template's own text. */
    private static List<String> literals(String template) {
        String text = Code.removed(template);
        var found = new ArrayList<String>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(TemplateWordsTest::speaks)
                .forEach(found::add);
        for (String piece :
                text.replaceAll("(?s)<(style|script)\\b.*?</\\1>", "").split("<[^>]*>")) {
            if (speaks(piece)) {
                found.add(piece.strip());
            }
        }
        return found;
    }

    private static boolean speaks(String text) {
        return HAN.matcher(text).find() || LETTERS.matcher(text).find();
    }

    /** Takes JTE's own language out of a template: comments, expressions, statements, calls with their arguments. */
    private static final class Code {

        private static final Pattern CALL =
                Pattern.compile("@template\\.[\\w.]+\\(|@(?:if|elseif|for)\\s*\\(|[$!]\\{|\\$unsafe\\{");

        static String removed(String template) {
            String text = template.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param).*$", "");
            var out = new StringBuilder();
            var inner = new StringBuilder();
            int at = 0;
            var call = CALL.matcher(text);
            while (call.find(at)) {
                out.append(text, at, call.start());
                at = end(text, call.end(), inner);
            }
            out.append(text.substring(at));
            String rest = out.toString().replaceAll("@(endif|endfor|else|raw|endraw)\\b", " ");
            return inner.isEmpty() ? rest : rest + " " + removed(inner.toString());
        }

        /** Where the bracket that is open at this point closes; content blocks inside go to {@code inner}. */
        private static int end(String text, int from, StringBuilder inner) {
            int depth = 1;
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"') {
                    i = text.indexOf('"', i + 1);
                } else if (text.startsWith("@`", i)) {
                    int close = contentEnd(text, i + 2);
                    inner.append("<br>").append(text, i + 2, close);
                    i = close;
                } else if (c == '(' || c == '{') {
                    depth++;
                } else if ((c == ')' || c == '}') && --depth == 0) {
                    return i + 1;
                }
            }
            throw new IllegalArgumentException("a bracket stays open");
        }

        private static int contentEnd(String text, int from) {
            int depth = 1;
            for (int i = from; i < text.length(); i++) {
                if (text.startsWith("@`", i)) {
                    depth++;
                    i++;
                } else if (text.charAt(i) == '`' && --depth == 0) {
                    return i;
                }
            }
            throw new IllegalArgumentException("a content block stays open");
        }
    }
}
