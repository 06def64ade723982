package org.sunmao.app.intake.files;

import java.util.regex.Pattern;

/** How much a cell looks like the head of a column, by its form and the words that heads end with. */
final class HeaderWords {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【][^)）\\]】]*[)）\\]】]|[*＊:：\\s]");
    private static final Pattern ENDING =
            Pattern.compile(".*(名称|姓名|简称|编号|编码|代码|序号|号码|证号|税号|地址|住所|位置|地点|坐落|面积|日期|时间|年份|年度|月份|期|税|税额|税款"
                    + "|金额|合计|小计|总额|收入|电话|手机|联系人|联系方式|楼宇|楼栋|楼层|层数|楼号|房号|室号|房间|单元|租金|租期|备注"
                    + "|说明|类型|类别|性质|行业|状态|情况|街道|省|省份|市|城市|区|区县|地区|区域|法人|代表人|法人代表|负责人|资本|资金|单位"
                    + "|比例|率|价|单价|经度|纬度|范围|业主|产权|物业|等级|人数|数量|高度|幢|栋|层|室|起|止|名|企业|公司|租户|客户|承租方"
                    + "|机关|权属|用途|总数|年)");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_ ./%#-]{0,39}");
    private static final Pattern NUMERIC = Pattern.compile("[-+]?[\\d,.]+(e[-+]?\\d+)?%?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/.年]\\d{1,2}([-/.月]\\d{0,2}日?)?.*");
    private static final Pattern CODE = Pattern.compile("(?=.*\\d)[0-9A-Za-z_-]{8,}");
    private static final Pattern REMARK = Pattern.compile("[^:：]{1,10}[:：].*", Pattern.DOTALL);

    private HeaderWords() {}

    /** From 0, surely a value, to 1, surely a head. */
    static double likeness(RawCell cell) {
        if (cell.type() != RawCell.Type.TEXT) {
            return 0;
        }
        String text = cell.text();
        if (valueShaped(text) || text.length() > 60) {
            return 0;
        }
        String word = BRACKETS.matcher(text).replaceAll("");
        boolean digits = word.chars().anyMatch(Character::isDigit);
        if (word.length() <= 14 && !digits && ENDING.matcher(word).matches()) {
            return 1;
        }
        if (IDENTIFIER.matcher(text).matches()) {
            return 0.8;
        }
        return word.length() > 16 ? 0.1 : digits ? 0.3 : 0.6;
    }

    /** A number, a date or a code. */
    static boolean valueShaped(String text) {
        return NUMERIC.matcher(text).matches()
                || DATE.matcher(text).matches()
                || CODE.matcher(text).matches();
    }

    /** {@code 单位：万元}, {@code 填报日期：2025-07-31}. */
    static boolean remark(String text) {
        return REMARK.matcher(text).matches();
    }
}
