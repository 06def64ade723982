package org.sunmao.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackdropTest {

    private static final String TILES = "https://tiles.example.cn:8443/vec/{z}/{x}/{y}?key=k";

    @Test
    void there_is_none_unless_it_is_set() {
        assertThat(Backdrop.of("", "whose", "wgs84", 18)).isEmpty();
        assertThat(Backdrop.of(null, null, "", 0)).isEmpty();
    }

    @Test
    void the_browser_may_load_from_its_host_alone() {
        Backdrop chosen = Backdrop.of(TILES, "某地图 GS(2026)1号", "CGCS2000", 18).orElseThrow();
        assertThat(chosen.origin()).isEqualTo("https://tiles.example.cn:8443");
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.cn/{z}/{x}, whose, wgs84, 18, {y} is missing",
        "https://tiles.example.cn/{z}/{x}/{y}, '', wgs84, 18, licence number",
        "https://tiles.example.cn/{z}/{x}/{y}, whose, gcj02, 18, shifted by some hundred metres",
        "https://tiles.example.cn/{z}/{x}/{y}, whose, bd09, 18, shifted by some hundred metres",
        "https://tiles.example.cn/{z}/{x}/{y}, whose, epsg, 18, wgs84 or cgcs2000",
        "https://tiles.example.cn/{z}/{x}/{y}, whose, wgs84, 40, from 1 to 22",
        "/tiles/{z}/{x}/{y}, whose, wgs84, 18, begins with https",
        "javascript:{z}{x}{y}, whose, wgs84, 18, begins with https",
        "'https://tiles.example.cn/{z}/{x}/{y} script-src *', whose, wgs84, 18, no address",
    })
    void what_does_not_fit_together_is_said(String tiles, String note, String system, int zoom, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backdrop.of(tiles, note, system, zoom))
                .withMessageContaining(said);
    }
}
