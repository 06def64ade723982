package org.sunmao.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingContextTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "盛域大厦A, 盛域大厦A",
        "盛域大厦A座, 盛域大厦A座",
        "金港国际中心B座, 金港国际中心B座",
        "华屿国际, 华屿国际",
        "嘉洲港务大厦3号楼, 嘉洲港务大厦3号楼",
        "海宸商务中心2#, 海宸商务中心2#",
        "万航SOHO, 万航SOHO",
        "盛域大厦2026年5月, 盛域大厦",
        "凯拓, 凯拓"
    })
    void aTabNamesItsBuildingWithItsTower(String tab, String building) {
        assertThat(BuildingContext.find(tab, List.of(), "租户明细.xlsx")).contains(building);
    }

    @Test
    void aTabThatSaysNothingLeavesItToTheTitle() {
        assertThat(BuildingContext.find("Sheet1", List.of("楼宇名称：金港国际中心A座 2026年5月"), "a.xlsx"))
                .contains("金港国际中心A座");
    }

    @Test
    void theNameOfTheFileComesLast() {
        assertThat(BuildingContext.find("入驻企业", List.of("单位：平方米"), "盛域大厦B-2026-05.xlsx"))
                .contains("盛域大厦B");
    }

    @Test
    void nothingIsMadeUp() {
        assertThat(BuildingContext.find("Sheet1", List.of("单位：平方米"), "租户明细.xlsx"))
                .isEmpty();
    }
}
