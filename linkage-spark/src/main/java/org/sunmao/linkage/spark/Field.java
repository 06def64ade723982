package org.sunmao.linkage.spark;

import java.util.List;

/** What a column of a table may hold, with the names by which it is known without being told. */
enum Field {
    KEY("key", "id", "主键", "编号"),
    NAME("name", "企业名称", "公司名称", "单位名称", "纳税人名称", "市场主体名称", "租户名称"),
    OTHER_NAMES("other-names", "曾用名", "其他名称"),
    CODE("code", "统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号"),
    REGISTRATION("registration-number", "注册号", "工商注册号", "营业执照号"),
    PERSON("legal-person", "legal", "法定代表人", "法人代表", "负责人", "经营者"),
    PHONE("phone", "联系电话", "电话", "手机"),
    ADDRESS("address", "addr", "地址", "注册地址", "住所", "经营地址"),
    PLACE("place-key", "building-code", "楼宇编号", "楼宇编码"),
    ROOM("room", "房号", "房间号", "室号");

    /** Its name in the option --columns; the first of all. */
    final String word;

    final List<String> names;

    Field(String... names) {
        word = names[0];
        this.names = List.of(names);
    }
}
