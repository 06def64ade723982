package org.sunmao.benchmarks.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sunmao.app.search.rules.Pinyin;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Enterprise;

/**
 * What somebody types who looks for an enterprise.
 *
 * @param words what kind of typing it is
 * @param scannable whether a scan for the text itself could find it
 * @param typed the text, for an enterprise and some dice
 */
record Typing(String words, boolean scannable, BiFunction<Enterprise, Dice, String> typed) {

    /** Whether trigrams of what is written could find it: pinyin they never do. */
    boolean comparable() {
        return scannable || LIKE.contains(words);
    }

    private static final Set<String> LIKE = Set.of(
            "two words", "place and trade name, a word between", "a character of the same sound", "a character wrong");

    private static final Map<String, List<Character>> BY_SOUND = bySound();

    static final List<Typing> ALL = List.of(
            new Typing("whole name", true, (e, dice) -> e.name().full()),
            new Typing(
                    "first character of the whole name",
                    true,
                    (e, dice) -> e.name().full().substring(0, 1)),
            new Typing(
                    "first two characters of the whole name",
                    true,
                    (e, dice) -> e.name().full().substring(0, 2)),
            new Typing(
                    "first character of the trade name",
                    true,
                    (e, dice) -> e.name().brand().substring(0, 1)),
            new Typing(
                    "first three characters of trade name and trade",
                    true,
                    (e, dice) -> core(e).substring(0, Math.min(3, core(e).length()))),
            new Typing("trade name and trade", true, (e, dice) -> core(e)),
            new Typing("trade name", true, (e, dice) -> e.name().brand()),
            new Typing("credit code", true, (e, dice) -> e.uscc()),
            new Typing("last eight of the code", true, (e, dice) -> e.uscc().substring(10)),
            new Typing("first six of the code", true, (e, dice) -> e.uscc().substring(0, 6)),
            new Typing(
                    "pinyin, first three letters",
                    false,
                    (e, dice) -> pinyin(core(e)).substring(0, 3)),
            new Typing("initials, two", false, (e, dice) -> initials(core(e)).substring(0, 2)),
            new Typing("pinyin", false, (e, dice) -> pinyin(core(e))),
            new Typing("initials, four and more", false, (e, dice) -> initials(core(e))),
            new Typing(
                    "two words",
                    false,
                    (e, dice) -> e.name().trade() + " " + e.name().brand()),
            new Typing(
                    "place and trade name, a word between",
                    false,
                    (e, dice) -> e.name().place() + e.name().brand()),
            new Typing("a character of the same sound", false, (e, dice) -> sameSound(core(e), dice)),
            new Typing("a character wrong", false, (e, dice) -> oneWrong(core(e), dice)),
            new Typing("a code with a character wrong", false, (e, dice) -> wrongCode(e.uscc(), dice)),
            new Typing("nobody's name", true, (e, dice) -> "龘" + core(e).substring(0, 1) + "靐"));

    private static String core(Enterprise e) {
        return e.name().brand() + e.name().trade();
    }

    private static String pinyin(String text) {
        return String.join("", Pinyin.spellings(text).get(0));
    }

    private static String initials(String text) {
        return Pinyin.spellings(text).get(0).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String sameSound(String text, Dice dice) {
        int at = dice.below(text.length());
        List<Character> alike = BY_SOUND.getOrDefault(pinyin(text.substring(at, at + 1)), List.of(text.charAt(at)));
        return text.substring(0, at) + dice.pick(alike) + text.substring(at + 1);
    }

    private static String oneWrong(String text, Dice dice) {
        int at = dice.below(text.length());
        return text.substring(0, at) + (char) ('一' + dice.below(0x51a5)) + text.substring(at + 1);
    }

    private static String wrongCode(String code, Dice dice) {
        int at = dice.below(code.length());
        return code.substring(0, at) + (code.charAt(at) == '7' ? '3' : '7') + code.substring(at + 1);
    }

    /** The 6,000 characters from 一 on, by their usual reading. */
    private static Map<String, List<Character>> bySound() {
        return new HashMap<>(IntStream.range('一', '一' + 6_000)
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(c -> pinyin(String.valueOf(c)))));
    }
}
