package org.sunmao.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.address.UnitReader;
import org.sunmao.linkage.code.CreditCode;
import org.sunmao.linkage.geocode.GeoPoint;
import org.sunmao.linkage.geocode.Geocoder;
import org.sunmao.linkage.geocode.Site;
import org.sunmao.linkage.money.Money;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.person.PersonName;
import org.sunmao.linkage.phone.Phones;
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

    private static final List<String> GOOD = List.of(
            "青岛云帆网络科技股份有限公司市北分公司",
            "云帆（青岛）投资管理合伙企业（有限合伙）",
            "山东省青岛市云帆集团有限公司(西北门)",
            "91350100M000100Y43",
            "统一社会信用代码：91350100M000100Y43，电话0532-80271234",
            "法定代表人：张三、买买提·艾力",
            "SMITH, JOHN",
            "张*丰 王总经理",
            "+86(0)532-80271234转8001、138****1234",
            "人民币贰仟叁佰伍拾万元整",
            "1,500.25(万美元)",
            "一亿二千万元伍角叁分");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void no_reader_throws_on_any_text(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            String text = seed == 1 ? anyCharacters(random) : pieces(random);
            readWords(text);
            read(text, Address::read);
            read(text, t -> UnitReader.read(t, null));
            read(text, t -> UnitReader.read(null, t));
            read(text, t -> UnitReader.read(t.substring(t.length() / 2), t.substring(0, t.length() / 2)));
            read(text, BuildingName::read);
        }
    }

    @Test
    void no_reader_of_words_throws_on_a_good_value_that_was_damaged() {
        Random random = new Random(3);
        for (int i = 0; i < 6_000; i++) {
            readWords(mutation(GOOD.get(random.nextInt(GOOD.size())), random));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青岛",
                "(",
                ")",
                "有限公司",
                "有限司公",
                "集团",
                "开发区",
                "一",
                "亿",
                "万",
                "1",
                "1,",
                "1 ",
                "*",
                "张三 ",
                "总",
                "、",
                "A",
                "A ",
                "转",
                "13800271234",
                "91350100M000100Y43 ",
                "第",
                "元",
                "点",
                "\uD83D",
                "\u0000",
                ".",
                "-",
                "科技"
            })
    void no_reader_of_words_throws_on_a_very_long_text(String piece) {
        String text = piece.repeat(100_000);
        readWords(text);
        readWords(text + "有限公司");
        readWords("云帆" + text + "分公司");
    }

    private static void readWords(String text) {
        read(text, t -> {
            CompanyName name = CompanyName.read(t);
            assertSure(name.certainty());
            assertThat(name.canonical()).contains(name.core());
            assertThat(name.leftover()).isNotNull();
        });
        read(text, t -> {
            assertSure(CreditCode.read(t).certainty());
            CreditCode.corrections(t).forEach(c -> assertSure(c.weight()));
        });
        read(text, t -> assertSure(PersonName.read(t).certainty()));
        read(text, t -> assertSure(Phones.read(t).certainty()));
        read(text, t -> {
            assertSure(Money.read(t).certainty());
            assertSure(Money.read("1", t).certainty());
        });
        read(text, Folding::fold);
        read(text, Folding::foldKeepingSpaces);
        read(text, ChineseNumerals::parse);
        read(text, ChineseNumerals::toDigits);
    }

    private static void assertSure(double certainty) {
        assertThat(certainty).isBetween(0.0, 1.0);
    }

    /** One to four characters lost, doubled, swapped or replaced by any other. */
    private static String mutation(String good, Random random) {
        StringBuilder out = new StringBuilder(good);
        for (int n = 1 + random.nextInt(4); n > 0 && !out.isEmpty(); n--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, out.charAt(at));
                case 2 -> out.insert(0, out.charAt(at)).deleteCharAt(at + 1);
                default -> out.setCharAt(at, anyCharacter(random));
            }
        }
        return out.toString();
    }

    private static char anyCharacter(Random random) {
        String usual = "()（）-*·.,、/ 0123456789AEX转元万亿市路总某\uD83D\uDE00\u0000\uFEFF";
        return random.nextBoolean() ? usual.charAt(random.nextInt(usual.length())) : (char) random.nextInt(0x10000);
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
