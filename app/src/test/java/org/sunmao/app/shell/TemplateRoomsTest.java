package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A room's templates name only the room itself, the shell and the foundation. */
class TemplateRoomsTest {

    private static final Pattern NAMED = Pattern.compile("org\\.sunmao\\.app\\.([a-z]+)|@template\\.([a-z]+)");
    private static final Set<String> EVERYWHERE = Set.of("shell", "foundation");

    /** What a room shows of a lower one in that room's own form; decision 10 says why. */
    private static final Map<String, Set<String>> SHOWN = Map.ofEntries(
            Map.entry("overview", Set.of("measures")),
            Map.entry("reports", Set.of("measures")),
            Map.entry("front", Set.of("resolution")),
            Map.entry("intake", Set.of("jobs")),
            Map.entry("requests", Set.of("matters")),
            Map.entry("projects", Set.of("matters")),
            Map.entry("inspections", Set.of("matters")),
            Map.entry("awards", Set.of("matters")),
            Map.entry("activities", Set.of("matters")),
            Map.entry("proposals", Set.of("matters")),
            Map.entry("scenarios", Set.of("matters")),
            Map.entry("livestreams", Set.of("matters")),
            Map.entry("benefits", Set.of("matters")));

    static List<Path> templates() {
        return WordFiles.list(WordFiles.TEMPLATES, ".jte");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_names_no_other_room(Path template) {
        String room = WordFiles.TEMPLATES.relativize(template).getName(0).toString();
        assertThat(foreign(room, WordFiles.read(template)))
                .as(template.toString())
                .isEmpty();
    }

    @Test
    void a_planted_name_is_found() {
        String template = "@import org.sunmao.app.tenancy.Stay\n@template.measures.months()@template.shell.icon()";
        assertThat(foreign("front", template)).containsExactly("measures", "tenancy");
        assertThat(foreign("overview", template)).containsExactly("tenancy");
    }

    private static Set<String> foreign(String room, String template) {
        var names = new TreeSet<String>();
        NAMED.matcher(template).results().forEach(m -> names.add(m.group(1) == null ? m.group(2) : m.group(1)));
        names.remove(room);
        names.removeAll(EVERYWHERE);
        names.removeAll(SHOWN.getOrDefault(room, Set.of()));
        return names;
    }
}
