package org.sunmao.sample.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunmao.sample.world.Unit;

class RoomNotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F_LABEL          | 1203 1204 1205 | 1203-1205
            F_LABEL          | 1203 1205      | 1203、1205
            CHINESE_FLOOR    | 1203 1205      | 1203室、1205室
            ONE_CELL         | 1203 1204 1205 | 12层1203-1205室
            TOWER            | 1203           | A座1203
            SLASH            | 1203 1205      | 1203/1205
            DASH             | 1203 1205      | 12-03,12-05
            NUMBER           | 1203           | 1203
            NUMBER           | 1203 1205      | 1203,05
            CHINESE_ONE_CELL | 1203           | 十二楼1203
            """)
    void rooms_are_written_in_the_managers_way(RoomNotation notation, String rooms, String written) {
        assertThat(notation.rooms(units(rooms), false, "A")).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "F_LABEL, 12, 12F",
        "CHINESE_FLOOR, 12, 十二层",
        "CHINESE_FLOOR, 20, 二十层",
        "CHINESE_FLOOR, 35, 三十五层",
        "SLASH, 7, 7楼"
    })
    void floors_are_written_in_the_managers_way(RoomNotation notation, int floor, String written) {
        assertThat(notation.floor(floor)).hasToString(written);
    }

    @Test
    void all_rooms_of_a_floor_are_called_the_whole_floor() {
        assertThat(RoomNotation.ONE_CELL.rooms(units("1201 1202 1203"), true, null))
                .isEqualTo("12层整层");
    }

    private static List<Unit> units(String rooms) {
        return Arrays.stream(rooms.trim().split(" "))
                .map(room -> new Unit(12, room, 10_000))
                .toList();
    }
}
