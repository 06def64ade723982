package org.sunmao.sample.lexicon;

import java.util.List;

/** The invented district, its province, city, neighbours and street offices. No code here is assigned in GB/T 2260. */
public final class Region {

    public static final String CODE = "990101";
    public static final String CITY_CODE = "990100";
    public static final String PROVINCE = "澜东省";
    public static final String CITY = "望澜市";
    /** The city as it stands in enterprise names. */
    public static final String CITY_SHORT = "望澜";

    public static final String DISTRICT = "澜湾区";
    public static final String NAME_ZH = CITY + DISTRICT;
    public static final String NAME_EN = "Lanwan District, Wanglan City";
    /** Other districts of the same city, with the registering authority's code. */
    public static final List<Neighbour> NEIGHBOURS =
            List.of(new Neighbour("990102", "北屿区"), new Neighbour("990103", "临汐区"), new Neighbour("990104", "高崖区"));

    public static final List<Street> STREETS = List.of(
            new Street("990101001", "望潮街道", "Wangchao Subdistrict", 2.0),
            new Street("990101002", "云帆街道", "Yunfan Subdistrict", 2.6),
            new Street("990101003", "澜门街道", "Lanmen Subdistrict", 1.7),
            new Street("990101004", "听涛街道", "Tingtao Subdistrict", 1.1),
            new Street("990101005", "星礁街道", "Xingjiao Subdistrict", 0.7),
            new Street("990101006", "鸥栖街道", "Ouqi Subdistrict", 0.8),
            new Street("990101007", "月堤街道", "Yuedi Subdistrict", 1.2),
            new Street("990101008", "晴屿街道", "Qingyu Subdistrict", 1.0),
            new Street("990101009", "汐桥街道", "Xiqiao Subdistrict", 0.6),
            new Street("990101010", "珊崖街道", "Shanya Subdistrict", 0.4));

    private Region() {}

    /** A district of the same city, not the one that the files are about. */
    public record Neighbour(String code, String name) {}

    /** A street office with the weight of buildings in it. */
    public record Street(String code, String nameZh, String nameEn, double weight) {
        /** The name without 街道. */
        public String shortName() {
            return nameZh.substring(0, nameZh.length() - 2);
        }
    }
}
