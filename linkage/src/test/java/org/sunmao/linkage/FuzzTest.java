package org.sunmao.linkage;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.geocode.GeoPoint;
import org.sunmao.linkage.geocode.Geocoder;
import org.sunmao.linkage.geocode.Site;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.place.BuildingName;
import org.sunmao.linkage.place.BuildingRecord;
import org.sunmao.linkage.place.KnownUnit;
import org.sunmao.linkage.place.RegisteredBuilding;
import org.sunmao.linkage.text.ChineseNumerals;
import org.sunmao.linkage.text.Folding;

/** No reader may stumble over what departments send. */
class FuzzTest {
    private static final List<String> PIECES = List.of(
            "青岛",
            "市",
            "区",
            "省",
            "路",
            "号",
            "楼",
            "层",
            "室",
            "座",
            "单元",
            "（",
            "）",
            "(",
            ")",
            "有限公司",
            "分公司",
            "集团",
            "-",
            "~",
            "、",
            "，",
            " ",
            "　",
            "#",
            "F",
            "B1",
            "负",
            "地下",
            "一",
            "二十",
            "万",
            "亿",
            "０",
            "１２",
            "12",
            "1203",
            "99999999999",
            "甲",
            "附",
            "之",
            "街道",
            "镇",
            "村",
            "大厦",
            "A",
            "Z",
            "米",
            "与",
            "交叉口",
            "国道",
            "弄",
            "巷",
            "第",
            "至",
            "店",
            "北门",
            "91",
            "\u0000",
            "\uD83D\uDE00",
            "\uFEFF",
            "·",
            "国际",
            "科技",
            "某某");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_reader_throws_on_any_text(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String text = seed == 1 ? anyCharacters(random) : pieces(random);
            read(text, CompanyName::read);
            read(text, Address::read);
            read(text, t -> UnitReader.read(t, null));
            read(text, t -> UnitReader.read(null, t));
            read(text, t -> UnitReader.read(t.substring(t.length() / 2), t.substring(0, t.length() / 2)));
            read(text, CreditCode::read);
            read(text, BuildingName::read);
            read(text, Folding::fold);
            read(text, ChineseNumerals::parse);
            read(text, ChineseNumerals::toDigits);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_geocoder_throws_on_any_text(long seed) {
        BuildingRecord row = new BuildingRecord("b", "register", true, "某某国际大厦", List.of(), "市南路12号", null, null, null);
        List<KnownUnit> units = List.of(new KnownUnit("u", "A", "12", "1203"));
        Geocoder geocoder =
                new Geocoder(List.of(new Site(new RegisteredBuilding(row, units), new GeoPoint(120, 36))), List.of());
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = seed == 1 ? anyCharacters(random) : pieces(random);
            read(text, geocoder::locate);
            read(text, t -> geocoder.locate(t, "市南路12号", t, t));
        }
    }

    private static void read(String text, Consumer<String> reader) {
        assertThatCode(() -> reader.accept(text)).as(text).doesNotThrowAnyException();
    }

    private static String anyCharacters(Random random) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            int kind = random.nextInt(4);
            out.append((char)
                    (kind == 0
                            ? random.nextInt(0x80)
                            : kind == 1 ? random.nextInt(0x10000) : 0x4E00 + random.nextInt(0x5000)));
        }
        return out.toString();
    }

    private static String pieces(Random random) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(14); n > 0; n--) {
            out.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return out.toString();
    }
}
