package org.sunmao.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://lin:secret@db.example/sunmao, jdbc:postgresql://db.example/sunmao, lin, secret",
        "postgres://lin:secret@db.example:5433/sunmao, jdbc:postgresql://db.example:5433/sunmao, lin, secret",
        "jdbc:postgresql://db/sunmao?user=lin&password=secret, jdbc:postgresql://db/sunmao, lin, secret",
        "jdbc:postgresql://db/s?user=lin&sslmode=require, jdbc:postgresql://db/s?sslmode=require, lin, ''",
        "postgresql://lin:a%40b%2Fc+d@db/sunmao, jdbc:postgresql://db/sunmao, lin, a@b/c+d",
        "postgresql://lin:p@[::1]:5432/sunmao, jdbc:postgresql://[::1]:5432/sunmao, lin, p",
        "postgresql://lin@db/sunmao, jdbc:postgresql://db/sunmao, lin, ''",
    })
    void an_address_is_read_as_people_write_it(String written, String url, String user, String password) {
        var given = GivenUrl.parse(written);

        assertThat(given.url()).isEqualTo(url);
        assertThat(given.owner()).isEqualTo(new Login(user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://lin:secret@db/sunmao",
                "postgresql://lin:secret@db",
                "postgresql://lin:sec ret@db/sunmao",
                "db",
                "postgresql://db/sunmao?password=secret"
            })
    void what_is_no_address_is_refused_without_repeating_the_password(String written) {
        assertThatThrownBy(() -> GivenUrl.parse(written))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("postgresql://user:password@host:port/database")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("sec ret");
    }

    @Test
    void a_login_does_not_print_its_password() {
        assertThat(GivenUrl.parse("postgresql://lin:secret@db/sunmao"))
                .asString()
                .doesNotContain("secret");
    }
}
