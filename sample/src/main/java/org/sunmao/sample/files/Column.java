package org.sunmao.sample.files;

import java.util.List;

/** What a column of a tenant workbook holds, and the words that managers put above it. */
enum Column {
    NUMBER("序号", "No.", "编号"),
    BUILDING("楼宇名称", "楼宇", "项目名称", "楼座", "大厦"),
    FLOOR("楼层", "层", "所在楼层", "楼层号"),
    ROOM("房号", "房间号", "单元号", "室号", "租赁房间", "具体位置"),
    TENANT("企业名称", "单位名称", "租户名称", "客户名称", "入驻企业", "承租方", "公司名称"),
    USCC("统一社会信用代码", "信用代码", "社会信用代码"),
    TRADE("所属行业", "行业", "主营业务"),
    AREA("租赁面积", "面积", "建筑面积（㎡）", "租赁面积(平方米)", "面积㎡", "使用面积"),
    RENT("租金", "租金单价", "日租金（元/㎡·天）", "单价"),
    FROM("租赁起始日", "起租日期", "合同开始日期", "入驻时间", "起始日期"),
    UNTIL("租赁到期日", "到期日期", "合同结束日期", "合同到期", "截止日期"),
    TERM("租期", "租赁期限", "合同期限", "合同起止日期"),
    CONTACT("联系人", "负责人", "企业联系人", "联络人"),
    PHONE("联系电话", "电话", "手机号码", "联系方式"),
    RIGHT("占用方式", "权属", "租赁性质"),
    RENT_FREE("免租期", "免租期限"),
    ESCALATION("租金递增", "递增方式", "年递增率"),
    DEPOSIT("押金", "押金（元）", "租赁保证金"),
    BREAK("提前退租", "退租条件", "提前解约条款"),
    STATUS("状态", "使用状态", "出租情况"),
    REMARK("备注", "说明", "备注信息");

    private final List<String> words;

    Column(String... words) {
        this.words = List.of(words);
    }

    /** Words that stand above such a column, the most usual first. */
    List<String> words() {
        return words;
    }
}
