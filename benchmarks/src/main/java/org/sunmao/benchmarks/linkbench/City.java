package org.sunmao.benchmarks.linkbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city with the one district of it in which firms are.
 *
 * @param province null where the city is none's
 * @param name without 市
 */
record City(@Nullable String province, String name, String district) {

    static final List<City> ALL = List.of(
            new City("浙江省", "杭州", "余杭区"),
            new City("江苏省", "苏州", "工业园区"),
            new City(null, "上海", "徐汇区"),
            new City("广东省", "深圳", "南山区"),
            new City("四川省", "成都", "高新区"),
            new City("湖北省", "武汉", "东湖区"),
            new City("江苏省", "南京", "江宁区"),
            new City("浙江省", "宁波", "鄞州区"),
            new City("安徽省", "合肥", "蜀山区"),
            new City("江苏省", "无锡", "滨湖区"));

    String full() {
        return name + "市";
    }

    /** What people write first: the province, or the city where there is none. */
    String first() {
        return province == null ? full() : province;
    }

    /** The six digits in the codes of its firms. */
    String digits() {
        return "33" + ALL.indexOf(this) + "100";
    }
}
