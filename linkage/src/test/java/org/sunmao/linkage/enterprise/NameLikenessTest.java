package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.linkage.name.CompanyName;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "东莞市岚桥澄启电子有限公司, 东莞市岚桥澄起电子有限公司, SOUND",
        "深圳市栖禾庭瑞科技有限公司, 深圳市栖禾庭锐科技有限公司, SOUND",
        "深圳市砚川屿卓物流有限公司, 深圳市砚川屿嘉物流有限公司, CHARACTER",
        "东莞市霁帆洲电子有限公司, 东莞市霁帆岛电子有限公司, CHARACTER",
        // The same name is not only alike.
        "东莞市岚桥澄启电子有限公司, 东莞市岚桥澄启电子有限公司, ",
        // Other places.
        "广州市砚川屿卓物流有限公司, 上海市砚川屿嘉物流有限公司, ",
        // Two characters with one of them another, and other trades.
        "东莞市启明软件有限公司, 东莞市启航软件有限公司, ",
        "东莞市霁帆洲电子有限公司, 东莞市霁帆岛餐饮有限公司, ",
        "东莞市澜湾电子有限公司, 东莞市鹤汀物流有限公司, "
    })
    void says_why_two_names_are_alike(String one, String other, NameLikeness expected) {
        assertThat(NameLikeness.of(CompanyName.read(one), CompanyName.read(other))
                        .orElse(null))
                .isEqualTo(expected);
        assertThat(NameLikeness.of(CompanyName.read(other), CompanyName.read(one))
                        .orElse(null))
                .as("whichever comes first")
                .isEqualTo(expected);
    }
}
