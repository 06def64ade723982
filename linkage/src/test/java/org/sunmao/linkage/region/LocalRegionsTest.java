package org.sunmao.linkage.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunmao.linkage.region.Region.Level;

class LocalRegionsTest {
    private static final Region CITY = Region.unlisted("望海市", Level.CITY);
    private static final Region DISTRICT = Region.unlisted("揽江区", Level.COUNTY);

    @Test
    void what_many_addresses_name_is_known_with_and_without_its_rank() {
        LocalRegions places = LocalRegions.learn(Collections.nCopies(5, List.of(CITY, DISTRICT)));
        assertThat(found(places, "望海市云帆", false)).isEqualTo("望海市");
        assertThat(found(places, "望海云帆", false)).isEqualTo("望海");
        assertThat(found(places, "揽江云帆", false)).isEqualTo("揽江");
        assertThat(found(places, "揽江云帆", true)).isNull();
        assertThat(found(places, "青岛云帆", false)).isEqualTo("青岛");
    }

    @Test
    void what_few_addresses_name_may_be_a_slip() {
        List<List<Region>> addresses = new ArrayList<>(Collections.nCopies(300, List.of()));
        addresses.addAll(Collections.nCopies(5, List.of(CITY)));
        assertThat(LocalRegions.learn(addresses)).isSameAs(LocalRegions.NONE);
        assertThat(LocalRegions.learn(Collections.nCopies(4, List.of(CITY)))).isSameAs(LocalRegions.NONE);
    }

    @Test
    void an_ordinary_word_is_no_place_however_often_it_stands_there() {
        Region zone = Region.unlisted("高新区", Level.COUNTY);
        assertThat(LocalRegions.learn(Collections.nCopies(50, List.of(zone)))).isSameAs(LocalRegions.NONE);
    }

    @Test
    void an_unlisted_region_fits_into_any_of_higher_rank_and_beside_none_of_its_own() {
        Region qingdao = Regions.listByName("青岛市").get(0);
        assertThat(DISTRICT.compatibleWith(qingdao)).isTrue();
        assertThat(CITY.compatibleWith(qingdao)).isFalse();
        assertThat(Region.unlisted("澄东省", Level.PROVINCE).compatibleWith(CITY)).isTrue();
        assertThat(CITY.compatibleWith(Region.unlisted("望海", Level.CITY))).isTrue();
        assertThat(Region.unlisted("青鸟市", Level.CITY).compatibleWith(qingdao)).isTrue();
    }

    private static String found(LocalRegions places, String text, boolean fullOnly) {
        RegionMatch match = places.match(text, 0, null, fullOnly);
        return match == null ? null : text.substring(0, match.length());
    }
}
