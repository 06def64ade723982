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
        OFFICE_PHONE,
        /** What a list said in columns that are none of ours, a line for each as head：cell. */
        MORE
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
            return type == Type.PERSON || type == Type.PHONE || type == Type.MORE;
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
            column(
                    "title", Type.TEXT, 80, true, "场景名称", "场景机会名称", "应用场景名称", "机会名称", "项目名称", "名称", "场景机会", "应用场景",
                    "需求名称"),
            column(
                    "field",
                    Type.FIELD,
                    20,
                    true,
                    "所属领域",
                    "领域",
                    "场景领域",
                    "场景类型",
                    "场景类别",
                    "应用领域",
                    "行业领域",
                    "所属行业领域",
                    "领域分类",
                    "类型",
                    "类别"),
            column(
                    "owner", Type.TEXT, 80, true, "发布单位", "建设单位", "需求单位", "责任单位", "场景业主", "实施主体", "实施单位", "单位名称",
                    "牵头部门", "牵头单位", "业主单位", "主管部门", "申报单位", "需求方", "场景提供方"),
            column("building", Type.BUILDING, 80, false, "所在楼宇", "楼宇", "所在楼宇名称"),
            column(
                    "place", Type.TEXT, 120, false, "实施地点", "地点", "应用地点", "建设地点", "落地区域", "拟落地应用区域", "所在区域", "实施区域",
                    "应用区域"),
            column(
                    "description",
                    Type.TEXT,
                    2000,
                    true,
                    "场景描述",
                    "场景内容",
                    "建设内容",
                    "简介",
                    "场景简介",
                    "场景介绍",
                    "场景概述",
                    "项目简介",
                    "项目内容",
                    "主要内容",
                    "建设背景",
                    "建设目标"),
            column(
                    "needs", Type.TEXT, 1000, true, "需求能力", "能力需求", "技术需求", "场景需求", "需求内容", "需求描述", "合作需求", "具体需求",
                    "主要技术", "技术要求", "产品需求", "需求信息", "解决方案需求"),
            column("industries", Type.INDUSTRIES, 80, false, "对接行业代码", "行业代码", "行业"),
            column("qualifications", Type.WANTED, 300, false, "资质要求", "资格要求", "企业资质要求", "准入条件"),
            column("mode", Type.MODE, 20, true, "合作方式", "合作模式", "对接方式", "实施方式"),
            column("funding", Type.FUNDING, 20, false, "资金来源", "投资方式", "资金渠道"),
            column(
                    "investment",
                    Type.MONEY,
                    20,
                    false,
                    "投资规模（万元）",
                    "投资规模",
                    "投资额",
                    "计划投资",
                    "投资金额",
                    "拟投资金额",
                    "项目预算",
                    "预算",
                    "总投资",
                    "预算金额",
                    "资金规模"),
            column("scale", Type.TEXT, 200, false, "预期规模", "建设规模", "预期成效", "预期效果", "应用规模"),
            column("from", Type.DAY, 10, false, "开始日期", "起始时间", "实施起始", "开始时间", "启动时间"),
            column("until", Type.DAY, 10, false, "截止日期", "结束时间", "实施截止", "截止时间", "完成时间"),
            closed(
                    "contact",
                    Type.PERSON,
                    40,
                    "联系人",
                    "对接人",
                    "联系人及联系方式",
                    "联系人及电话",
                    "联系人及联系电话",
                    "联系人姓名",
                    "项目联系人",
                    "联系人电话"),
            closed("phone", Type.PHONE, 40, "联系电话", "联系方式", "电话", "手机", "手机号", "手机号码"),
            column("public-phone", Type.OFFICE_PHONE, 40, false, "公开咨询电话", "公开电话", "咨询电话"),
            closed("more", Type.MORE, 4000, "其他信息"));

    private static final List<Column> CAPABILITY = List.of(
            column(
                    "title",
                    Type.TEXT,
                    80,
                    true,
                    "能力名称",
                    "场景能力名称",
                    "技术或产品名称",
                    "产品名称",
                    "技术名称",
                    "解决方案名称",
                    "方案名称",
                    "产品（服务）名称",
                    "技术产品名称",
                    "名称",
                    "场景能力"),
            column(
                    "field",
                    Type.FIELD,
                    20,
                    true,
                    "所属领域",
                    "领域",
                    "应用领域",
                    "场景类型",
                    "场景类别",
                    "应用场景领域",
                    "行业领域",
                    "能力类型",
                    "类型",
                    "类别"),
            column("firm", Type.FIRM, 120, true, "企业名称", "单位名称", "公司名称", "企业全称", "申报单位", "统一社会信用代码", "企业"),
            column(
                    "description",
                    Type.TEXT,
                    2000,
                    true,
                    "能力描述",
                    "场景能力说明",
                    "产品介绍",
                    "技术介绍",
                    "能力简介",
                    "企业与产品简介",
                    "产品简介",
                    "产品描述",
                    "功能介绍",
                    "能力介绍",
                    "能力说明",
                    "主要功能",
                    "核心技术",
                    "简介"),
            column("industries", Type.INDUSTRIES, 80, false, "适用行业代码", "行业代码", "行业"),
            column("qualifications", Type.HELD, 600, false, "资质（名称/发证机构/有效期至）", "资质", "资质证书", "企业资质", "资质与荣誉", "资质荣誉"),
            column(
                    "past",
                    Type.PAST,
                    1000,
                    false,
                    "应用案例（项目/时间/服务对象）",
                    "应用案例",
                    "案例",
                    "典型案例",
                    "典型应用案例",
                    "成功案例",
                    "典型客户/案例",
                    "业绩"),
            column("mode", Type.MODE, 20, true, "合作方式", "合作模式"),
            closed(
                    "contact",
                    Type.PERSON,
                    40,
                    "联系人",
                    "对接人",
                    "联系人及联系方式",
                    "联系人及电话",
                    "联系人及联系电话",
                    "联系人姓名",
                    "项目联系人",
                    "联系人电话"),
            closed("phone", Type.PHONE, 40, "联系电话", "联系方式", "电话", "手机", "手机号", "手机号码"),
            column("public-phone", Type.OFFICE_PHONE, 40, false, "公开咨询电话", "公开电话", "咨询电话"),
            closed("more", Type.MORE, 4000, "其他信息"));

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

    /** The column that a file's head means: by its whole words, else without what stands in brackets, else by the first of several that are said at once, as 场景需求/建设内容. */
    public static Optional<Column> ofHead(Sort sort, String head) {
        String bare = bare(head);
        return named(sort, bare)
                .or(() -> named(sort, bare.replaceAll("（[^）]*）", "")))
                .or(() -> Arrays.stream(bare.replaceAll("（[^）]*）", "").split("[/／、]|及|和|与|或"))
                        .flatMap(part -> named(sort, part).stream())
                        .findFirst());
    }

    private static Optional<Column> named(Sort sort, String bare) {
        return of(sort).stream()
                .filter(column ->
                        column.heads().stream().anyMatch(known -> bare(known).equals(bare)))
                .findFirst();
    }

    private static String bare(String head) {
        return head.replaceAll("[\\s*＊：:]|^[0-9一二三四五六七八九十]+[.、．]", "")
                .replace('(', '（')
                .replace(')', '）');
    }

    /** Whether a head counts the rows and says nothing of them. */
    public static boolean isCounter(String head) {
        return List.of("序号", "编号", "No", "No.", "#").contains(bare(head));
    }

    /** Whether a head means from when until when. */
    public static boolean isPeriod(String head) {
        return bare(head).replaceAll("（[^）]*）", "").matches("(建设|实施|项目|合作|计划|起止)?(周期|时间|起止时间|工期|时间安排|期限)(/时间|/周期)?");
    }

    /** Whether a word is one of a dictionary, {@code field}, {@code mode} or {@code funding}. */
    public static boolean isWord(String dictionary, String word) {
        return switch (dictionary) {
            case "field" -> FIELDS.contains(word);
            case "mode" -> MODES.contains(word);
            default -> FUNDINGS.contains(word);
        };
    }
}
