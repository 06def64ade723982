package org.sunmao.app.matters.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sunmao.app.matters.MatterKind;

/** The documentation has a page for each kind that is declared, whichever room declares it, and the page is what the declaration says now. */
class KindDrawingTest {

    private static final Path FOLDER = Path.of("..", "docs", "matters");

    @Test
    void the_documentation_says_what_the_declarations_say() throws IOException {
        List<MatterKind> kinds = DeclaredKinds.list();
        assertThat(kinds).extracting(MatterKind::code).contains("request");
        for (MatterKind kind : kinds) {
            assertThat(FOLDER.resolve(KindDrawing.file(kind)))
                    .as("run ./sunmao matters draw")
                    .hasContent(KindDrawing.page(kind));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .as("pages of kinds that are gone; run ./sunmao matters draw")
                    .containsExactlyInAnyOrderElementsOf(
                            kinds.stream().map(KindDrawing::file).toList());
        }
    }

    @Test
    void every_state_and_step_is_drawn_and_a_changed_declaration_changes_the_page() {
        MatterKind kind = DeclaredKinds.list().stream()
                .filter(each -> each.code().equals("request"))
                .findFirst()
                .orElseThrow();
        String page = KindDrawing.page(kind);
        kind.states().forEach(state -> assertThat(page).contains(" as " + state.code()));
        kind.moves()
                .forEach(move -> move.from()
                        .forEach(from -> assertThat(page).contains("    " + from + " --> " + move.to() + " : ")));
        assertThat(page).contains("closed --> assigned : 承诺逾期，重新办理", "the clock", "5 working days", "closed --> [*]");
        var other = new MatterKind(
                kind.code(),
                kind.prefix(),
                kind.words(),
                kind.path(),
                kind.states(),
                kind.moves().subList(0, 3),
                kind.fields(),
                kind.sights(),
                kind.acts());
        assertThat(KindDrawing.page(other)).isNotEqualTo(page);
    }
}
