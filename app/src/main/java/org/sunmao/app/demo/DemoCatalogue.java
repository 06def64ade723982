package org.sunmao.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.catalogue.Catalogue;
import org.sunmao.app.catalogue.Classification;
import org.sunmao.app.catalogue.Content;
import org.sunmao.app.catalogue.Retention;
import org.sunmao.app.catalogue.Sharing;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.intake.fields.SourceKind;

/** Entries of the catalogue for the demonstration's sources, as a district would have agreed on them. */
@Component
class DemoCatalogue {

    private static final Reader DEMO = new Reader(0, "demo", "demo", Role.OFFICE, Scope.none());
    private static final LocalDate AGREED = LocalDate.of(2025, 8, 1);
    private static final String ORDER = "《政务数据共享条例》（国务院令第809号）";

    private final Sources sources;
    private final Catalogue catalogue;

    DemoCatalogue(Sources sources, Catalogue catalogue) {
        this.sources = sources;
        this.catalogue = catalogue;
    }

    /** What differs between kinds of sources. */
    private record Terms(
            String office,
            Sharing sharing,
            String condition,
            String basis,
            List<String> purposes,
            @Nullable Integer keepMonths,
            @Nullable Integer personalMonths) {}

    /** Enters every source that has no entry yet. */
    void enter() {
        for (Source source : sources.listAll()) {
            var outcome = catalogue.save(DEMO, source.code(), 0, content(source), "演示区初次编目");
            if (outcome instanceof Catalogue.Faulty faulty) {
                throw new IllegalStateException(source.code() + " cannot be entered: " + faulty.faults());
            }
        }
    }

    private static Content content(Source source) {
        SourceKind kind = SourceKind.findByCode(source.kind()).orElseThrow();
        Terms terms = terms(kind);
        return new Content(
                source.departmentZh().isBlank() ? source.nameZh() : source.departmentZh(),
                source.departmentEn(),
                terms.office(),
                terms.sharing(),
                terms.condition(),
                terms.basis(),
                terms.purposes(),
                agreement(kind),
                AGREED,
                kind == SourceKind.TENANTS ? null : 10,
                5,
                source.cadenceDays(),
                new Retention(terms.keepMonths(), terms.personalMonths(), Retention.From.DATA_DATE),
                "区数据局",
                items(kind));
    }

    private static String agreement(SourceKind kind) {
        return kind == SourceKind.TENANTS ? "楼宇信息报送协议（示例）" : "部门数据共享责任清单（示例）";
    }

    private static Map<String, Classification> items(SourceKind kind) {
        var items = new TreeMap<String, Classification>();
        Field.listByKind(kind).forEach(field -> items.put(field.code(), Classification.of(kind, field)));
        return items;
    }

    private static Terms terms(SourceKind kind) {
        return switch (kind) {
            case BUILDINGS ->
                new Terms("房产管理科", Sharing.UNCONDITIONAL, "", ORDER, List.of("楼宇台账与楼宇档案", "空置和出租率统计"), null, 24);
            case REGISTER ->
                new Terms(
                        "登记注册科",
                        Sharing.UNCONDITIONAL,
                        "",
                        ORDER + "；《企业信息公示暂行条例》",
                        List.of("企业档案", "工商登记地与入驻地比对"),
                        null,
                        24);
            case TENANTS ->
                new Terms(
                        "物业项目部",
                        Sharing.CONDITIONAL,
                        "仅限区内楼宇经济工作使用，不提供给第三方。",
                        "楼宇信息报送协议（示例）",
                        List.of("入驻与搬离统计", "楼宇服务联系"),
                        null,
                        24);
            case TAX ->
                new Terms(
                        "收入核算科",
                        Sharing.CONDITIONAL,
                        "只用于汇总统计；单户数据仅限有权限的人员凭用途查看，不得对外提供。",
                        "《税收征收管理法》第八条；" + ORDER,
                        List.of("楼宇税收贡献汇总", "亿元楼认定"),
                        120,
                        null);
            case PLACES -> new Terms("信息中心", Sharing.UNCONDITIONAL, "", ORDER, List.of("经营地址比对"), null, 24);
            case LARGE_FIRMS ->
                new Terms(
                        "服务业科",
                        Sharing.CONDITIONAL,
                        "只标注是否规上企业，不提供单户统计数值。",
                        "《统计法》第九条；" + ORDER,
                        List.of("规上企业标识"),
                        60,
                        null);
            case INSURANCE ->
                new Terms("社保中心", Sharing.CONDITIONAL, "只共享单位参保人数，不共享个人参保信息。", ORDER, List.of("企业规模判断"), 60, null);
            case ELECTRICITY -> new Terms("营业班", Sharing.CONDITIONAL, "只用于判断房间是否在用。", ORDER, List.of("空置核验"), 36, null);
            case VISITS -> new Terms("综合科", Sharing.CONDITIONAL, "仅限为企业服务的人员查看。", ORDER, List.of("走访服务与诉求办理"), 60, 24);
            case COMPLAINTS -> new Terms("工单管理科", Sharing.CONDITIONAL, "不含来电人信息。", ORDER, List.of("楼宇诉求分析"), 36, null);
            case LISTS -> new Terms("产业科", Sharing.UNCONDITIONAL, "", ORDER, List.of("企业荣誉与场景对接"), null, 24);
        };
    }
}
