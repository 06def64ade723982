package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<String> MAY_SHOW_HAN = List.of("shell.other-language");

    private final Formats formats = new Formats(Language.EN, "not known", "now");

    static List<String> rooms() {
        return WordFiles.rooms();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_know_the_same_keys_of_their_own_room(String room) {
        var chinese = WordFiles.words(room, Language.ZH);

        assertThat(WordFiles.words(room, Language.EN).keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.keySet()).allMatch(key -> key.startsWith(room + "."));
        assertThat(chinese.values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void both_languages_take_the_same_arguments(String room) {
        var english = WordFiles.words(room, Language.EN);

        WordFiles.words(room, Language.ZH)
                .forEach((key, text) ->
                        assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void english_is_english(String room) {
        WordFiles.words(room, Language.EN).forEach((key, text) -> {
            if (!MAY_SHOW_HAN.contains(key)) {
                assertThat(HAN.matcher(text).find()).as(key + "=" + text).isFalse();
            }
        });
    }

    /** The second text would be read in the place of the first, on a page that nobody was thinking of. */
    @Test
    void no_key_stands_twice_in_a_file() {
        for (Path file : WordFiles.list(WordFiles.MESSAGES, ".properties")) {
            var seen = new TreeSet<String>();
            WordFiles.read(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .forEach(key ->
                            assertThat(seen.add(key)).as(file + " " + key).isTrue());
        }
    }

    private static TreeSet<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void arguments_are_filled_in_and_numbers_grouped() {
        assertThat(new Messages(Language.ZH).get("shell.pager.of", formats, 50, 20000))
                .isEqualTo("本页 50 条，共 20,000 条");
    }

    @Test
    void one_thing_and_several_have_their_own_words() {
        var messages = new Messages(Language.EN);
        assertThat(messages.get("shell.value.dissenting", formats, 1)).isEqualTo("1 source differs");
        assertThat(messages.get("shell.value.dissenting", formats, 3)).isEqualTo("3 sources differ");
    }

    @Test
    void one_is_one_however_it_is_written_and_a_part_of_one_is_not() {
        var messages = new Messages(Language.EN);
        assertThat(messages.get("overview.points", formats, new BigDecimal("1.00")))
                .isEqualTo("1 point");
        assertThat(messages.get("overview.points", formats, new BigDecimal("1.4")))
                .isEqualTo("1.4 points");
        assertThat(messages.get("overview.points", formats, new BigDecimal("-1")))
                .isEqualTo("−1 point");
        assertThat(messages.get("measures.compare.points", formats, "+1")).isEqualTo("+1 point");
        assertThat(messages.get("measures.compare.points", formats, "−1.2")).isEqualTo("−1.2 points");
    }

    @Test
    void a_missing_key_shows_itself() {
        assertThat(new Messages(Language.EN).get("shell.no-such-key", formats)).isEqualTo("⟦shell.no-such-key⟧");
    }

    @Test
    void a_district_s_own_words_stand_in_place_of_the_platform_s_in_their_language_alone() {
        var own = List.of(new OwnWords(Map.of("zh/shell.pager.next", "往后")));
        assertThat(new Messages(Language.ZH, own).get("shell.pager.next", formats))
                .isEqualTo("往后");
        assertThat(new Messages(Language.EN, own).get("shell.pager.next", formats))
                .isEqualTo(new Messages(Language.EN).get("shell.pager.next", formats));
    }
}
