package org.sunmao.app.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunmao.app.access.Right;
import org.sunmao.app.access.Role;

/** The table of docs/secrecy.md says what the roles' rights say. */
class SecrecyPageTest {

    @Test
    void the_table_says_what_the_rights_say() throws IOException {
        List<String> table = Files.readString(Path.of("../docs/secrecy.md"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(table)
                .isEqualTo(
                        Arrays.stream(Role.values()).map(SecrecyPageTest::line).toList());
    }

    private static String line(Role role) {
        return List.of("`" + role.word() + "`", personal(role), tax(role), sums(role)).stream()
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String personal(Role role) {
        if (role == Role.ENTERPRISE) {
            return "its own plain";
        }
        if (role.administers()) {
            return "no file";
        }
        return role.may(Right.PERSONAL_PLAIN) ? "masked; plain under a purpose" : "masked";
    }

    private static String tax(Role role) {
        if (role == Role.ENTERPRISE) {
            return "its own exact";
        }
        if (role.may(Right.TAX_EXACT)) {
            return "band; exact under a purpose";
        }
        return role.may(Right.TAX_BANDS) ? "band" : "none";
    }

    private static String sums(Role role) {
        if (role.may(Right.TAX_EXACT) && role.may(Right.DISTRICT)) {
            return "lattice; exact under a purpose";
        }
        return role.may(Right.TAX_BANDS) && role != Role.ENTERPRISE ? "lattice" : "none";
    }
}
