package org.sunmao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sunmao.linkage.enterprise.EnterpriseLinker;
import org.sunmao.linkage.geocode.Geocoder;
import org.sunmao.linkage.place.BuildingLinker;
import org.sunmao.linkage.place.PlaceResolver;

class ReasonWordsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_reason_of_a_link_has_words(Language language) {
        var words = WordFiles.words("resolution", language);
        assertThat(Stream.of(
                                EnterpriseLinker.listReasons(),
                                BuildingLinker.listReasons(),
                                PlaceResolver.listReasons(),
                                Geocoder.listReasons())
                        .flatMap(List::stream))
                .hasSizeGreaterThan(50)
                .allMatch(reason -> words.containsKey("resolution.reason." + reason));
    }
}
