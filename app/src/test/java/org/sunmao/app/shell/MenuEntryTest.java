package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.app.access.Grants;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;

class MenuEntryTest {

    private static Reader reader(Role role) {
        return new Reader(1, "lin", "林", role, Grants.scope("lin", role, List.of()));
    }

    @Test
    void a_line_is_seen_by_its_roles_only_and_without_roles_by_everybody_signed_in() {
        var review = new MenuEntry("shell.menu", "/review", Icon.REVIEW, 50, Set.of(Role.OFFICE));
        var screen = new MenuEntry("shell.menu", "/screen", Icon.SCREEN, 10);

        assertThat(review.isFor(reader(Role.OFFICE))).isTrue();
        assertThat(review.isFor(reader(Role.MEMBER))).isFalse();
        assertThat(screen.isFor(reader(Role.MEMBER))).isTrue();
        assertThat(screen.isFor(Reader.visitor())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/buildings, true", "/buildings/7/units, true", "/buildings-old, false", "/, false", "/build, false"})
    void a_line_is_current_on_its_page_and_below(String page, boolean current) {
        var buildings = new MenuEntry("shell.menu", "/buildings", Icon.BUILDING, 20);
        assertThat(buildings.leadsTo(page)).isEqualTo(current);
    }
}
