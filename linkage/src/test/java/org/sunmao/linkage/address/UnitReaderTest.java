package org.sunmao.linkage.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "12F, -, 12, 12, -",
                "十二层, -, 12, 12, -",
                "12, -, 12, 12, -",
                "第四层, 第5室, 4, 4, 405",
                "１２Ｆ, １２０３, 12, 12, 1203",
                "B1, -, B1, -1, -",
                "负一层, -, B1, -1, -",
                "地下一层, -, B1, -1, -",
                "-1F, -, B1, -1, -",
                "首层, -, 1, 1, -",
                "F2层, -, 2, 2, -",
                "12-13, -, 12-13, 12, -",
                "1F-3F, -, 1-3, 1, -",
                "'1、3层', -, '1,3', 1, -",
                "B1至3层, -, B1-3, -1, -",
                "12, 03, 12, 12, 1203",
                "12, 1203, 12, 12, 1203",
                "B1, 05, B1, -1, B105",
                "-, 12F-03, 12, 12, 1203",
                "-, 3F-02, 3, 3, 302",
                "-, 302室, 3, 3, 302",
                "-, 三楼302, 3, 3, 302",
                "-, -302, 3, 3, 302",
                "-, 3层302单元, 3, 3, 302",
                "-, 0302, 3, 3, 302",
                "-, '1203、1205', 12, 12, '1203,1205'",
                "-, '1203，1204，1205室', 12, 12, 1203-1205",
                "-, 1203-1205, 12, 12, 1203-1205",
                "-, 1203-05, 12, 12, 1203-1205",
                "-, 1203室至1205室, 12, 12, 1203-1205",
                "-, 12层1203-1205室, 12, 12, 1203-1205",
                "-, 12层01-05室, 12, 12, 1201-1205",
                "-, 1203-2, 12, 12, 1203-2",
                "-, 12-1203, 12, 12, 1203",
                "-, '11层A、B、C室', 11, 11, '11A,11B,11C'",
                "-, 2003A室, 20, 20, 2003A",
                "-, 一二〇三室, 12, 12, 1203",
                "-, 1203室(东侧), 12, 12, 1203",
                "12层整层, -, 12, 12, -",
                "-, 夹层, -, -, -",
                "'', '', -, -, -"
            })
    void floor_and_rooms_are_read(String floor, String room, String floorLabel, Integer floorNumber, String roomLabel) {
        UnitReading unit = UnitReader.read(floor, room);
        assertThat(unit.floorLabel()).isEqualTo(floorLabel);
        assertThat(unit.floorNumber()).isEqualTo(floorNumber);
        assertThat(unit.roomLabel()).isEqualTo(roomLabel);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 2-01, 2, 201",
                "-, '2-02,2-03,2-04', 2, 202-204",
                "-, '8-02、8-03', 8, 802-803",
                "-, '10-01,10-02', 10, 1001-1002",
                "-, 15-03, 15, 1503",
                "-, '15-01,15-02', 15, 1501-1502",
                "-, 15-3, 15, 1503",
                "-, 9-10, 9, 910",
                "-, '10-11,10-12', 10, 1011-1012",
                "-, '2-5,2-6', 2, 205-206",
                "-, '2-01,3-02', 2-3, '201,302'",
                "-, '2-11,3-12', 2-3, '211,312'",
                "-, '2-02、03', 2, 202-203",
                "-, 2-01至2-03, 2, 201-203",
                "-, 2-01-03, 2, 201-203",
                "-, 2-01A室, 2, 201A",
                "-, B1-05, B1, B105",
                "2, 2-05, 2, 205",
                "10, 10-05, 10, 1005",
                "12, 01-05, 12, 1201-1205",
                "-, 12层01-05室, 12, 1201-1205",
                "-, 2-5, -, 2-5",
                "-, 10-12, -, 10-12",
                "-, 01-05, -, 1-5"
            })
    void a_floor_before_the_room_is_told_from_a_run(String floor, String room, String floorLabel, String roomLabel) {
        UnitReading unit = UnitReader.read(floor, room);
        assertThat(unit.floorLabel()).isEqualTo(floorLabel);
        assertThat(unit.roomLabel()).isEqualTo(roomLabel);
    }

    @Test
    void the_rooms_of_a_run_are_listed_one_by_one() {
        assertThat(UnitReader.read(null, "1203-1205").rooms()).containsExactly("1203", "1204", "1205");
    }

    @Test
    void what_names_no_room_is_left_over() {
        assertThat(UnitReader.read(null, "B座1201室(东侧)").leftover()).contains("B座", "东侧");
    }

    @Test
    void a_null_says_nothing() {
        assertThat(UnitReader.read(null, null))
                .isEqualTo(new UnitReading(null, null, null, java.util.List.of(), "", 0));
    }
}
