package org.sunmao.app.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The columns of the two lists, in their order, as forms, files, pages and the handbook have them. A file's heads are recognised by any of a column's names; exports write the
 * first.
 */
public final class Columns {

    /** What a column holds. */
    public enum Type {
        TEXT,
        /** A field of the dictionary ({@link #FIELDS}). */
        FIELD,
        MODE,
        FUNDING,
        /** Codes of GB/T 4754, a section letter or two to four digits each. */
        INDUSTRIES,
        /** Names of qualifications. */
        WANTED,
        /** Qualifications as name/issuer/day until which it is valid. */
        HELD,
        /** Past work as what/when/for whom. */
        PAST,
        /** Ten thousand yuan. */
        MONEY,
        DAY,
        /** By unified social credit code, number of the file or whole name. */
        FIRM,
        /** By number of the file or whole name. */
        BUILDING,
        PERSON,
        PHONE,
        /** A number of an office, which may be public. */
        OFFICE_PHONE
    }

    /**
     * A column.
     *
     * @param name its word in forms and messages
     * @param longest in characters
     * @param heads what files call it, the first as exports do
     */
    public record Column(String name, Type type, int longest, boolean needed, boolean open, List<String> heads) {

        public Column {
            heads = List.copyOf(heads);
        }

        /** Whether it holds what only some may read. */
        public boolean personal() {
            return type == Type.PERSON || type == Type.PHONE;
        }
    }

    /** Fields in which scenarios lie (领域), by word. */
    public static final List<String> FIELDS = List.of(
            "industry",
            "city",
            "retail",
            "government",
            "community",
            "traffic",
            "culture",
            "health",
            "education",
            "green",
            "building",
            "finance",
            "safety",
            "other");

    /** How the two would work together. */
    public static final List<String> MODES =
            List.of("procurement", "pilot", "joint", "franchise", "challenge", "investment", "open");

    /** Who pays. */
    public static final List<String> FUNDINGS = List.of("fiscal", "owner", "shared", "market", "none");

    private static final List<Column> OPPORTUNITY = List.of(
            column("title", Type.TEXT, 80, true, "场景名称", "机会名称", "名称", "场景机会"),
            column("field", Type.FIELD, 20, true, "所属领域", "领域", "场景领域", "类别"),
            column("owner", Type.TEXT, 80, true, "发布单位", "建设单位", "需求单位", "责任单位", "场景业主"),
            column("building", Type.BUILDING, 80, false, "所在楼宇", "楼宇"),
            column("place", Type.TEXT, 120, false, "实施地点", "地点", "应用地点"),
            column("description", Type.TEXT, 2000, true, "场景描述", "场景内容", "建设内容", "简介", "场景简介"),
            column("needs", Type.TEXT, 1000, true, "需求能力", "能力需求", "技术需求", "场景需求", "需求内容"),
            column("industries", Type.INDUSTRIES, 80, false, "对接行业代码", "行业代码", "行业"),
            column("qualifications", Type.WANTED, 300, false, "资质要求", "资格要求"),
            column("mode", Type.MODE, 20, true, "合作方式", "合作模式"),
            column("funding", Type.FUNDING, 20, false, "资金来源", "投资方式"),
            column("investment", Type.MONEY, 20, false, "投资规模（万元）", "投资规模", "投资额", "计划投资"),
            column("scale", Type.TEXT, 200, false, "预期规模", "建设规模", "预期成效"),
            column("from", Type.DAY, 10, false, "开始日期", "起始时间", "实施起始"),
            column("until", Type.DAY, 10, false, "截止日期", "结束时间", "实施截止"),
            closed("contact", Type.PERSON, 40, "联系人", "对接人"),
            closed("phone", Type.PHONE, 40, "联系电话", "联系方式", "电话", "手机"),
            column("public-phone", Type.OFFICE_PHONE, 40, false, "公开咨询电话", "公开电话", "咨询电话"));

    private static final List<Column> CAPABILITY = List.of(
            column("title", Type.TEXT, 80, true, "能力名称", "技术或产品名称", "产品名称", "技术名称", "名称", "场景能力"),
            column("field", Type.FIELD, 20, true, "所属领域", "领域", "应用领域", "类别"),
            column("firm", Type.FIRM, 120, true, "企业名称", "单位名称", "统一社会信用代码", "企业"),
            column("description", Type.TEXT, 2000, true, "能力描述", "产品介绍", "技术介绍", "能力简介", "简介"),
            column("industries", Type.INDUSTRIES, 80, false, "适用行业代码", "行业代码", "行业"),
            column("qualifications", Type.HELD, 600, false, "资质（名称/发证机构/有效期至）", "资质", "资质证书"),
            column("past", Type.PAST, 1000, false, "应用案例（项目/时间/服务对象）", "应用案例", "案例", "典型案例", "业绩"),
            column("mode", Type.MODE, 20, true, "合作方式", "合作模式"),
            closed("contact", Type.PERSON, 40, "联系人", "对接人"),
            closed("phone", Type.PHONE, 40, "联系电话", "联系方式", "电话", "手机"),
            column("public-phone", Type.OFFICE_PHONE, 40, false, "公开咨询电话", "公开电话", "咨询电话"));

    private Columns() {}

    private static Column column(String name, Type type, int longest, boolean needed, String... heads) {
        return new Column(name, type, longest, needed, true, Arrays.asList(heads));
    }

    private static Column closed(String name, Type type, int longest, String... heads) {
        return new Column(name, type, longest, false, false, Arrays.asList(heads));
    }

    /** The columns of a list. */
    public static List<Column> of(Sort sort) {
        return sort == Sort.OPPORTUNITY ? OPPORTUNITY : CAPABILITY;
    }

    /** The column of this name. */
    public static Optional<Column> find(Sort sort, String name) {
        return of(sort).stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The column that a file's head means. */
    public static Optional<Column> ofHead(Sort sort, String head) {
        String bare = bare(head);
        return of(sort).stream()
                .filter(column ->
                        column.heads().stream().anyMatch(known -> bare(known).equals(bare)))
                .findFirst();
    }

    private static String bare(String head) {
        return head.replaceAll("[\\s*＊]", "").replace('(', '（').replace(')', '）');
    }
}
