package org.sunmao.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sunmao.app.intake.files.SourceSheet;

/** Finds the building that a sheet without a building column is about: in the sheet's name, its title lines or the file's name. */
final class BuildingContext {

    private static final String KIND = "(?:大厦|广场|中心|大楼|写字楼|商务楼|国际|金座|银座|公馆|天地|港|塔楼|塔|园区|产业园|科技园|园|城|SOHO|soho)";
    /** Kinds follow one another (金港国际中心); the tower behind them may be a bare letter (盛域大厦A). */
    private static final Pattern NAMED = Pattern.compile(
            "[\\p{IsHan}A-Za-z0-9·&]{1,24}?" + KIND + "(?:\\p{IsHan}{0,3}?" + KIND + ")*"
                    + "(?:[（(]?[A-Za-z0-9一二三四五六七八九十东西南北]{1,3}(?:座|栋|幢|号楼|区|塔)[)）]?|[A-Za-z](?![A-Za-z0-9])|\\d{1,2}[#＃])?");

    private static final Pattern NOISE = Pattern.compile(
            "(?:19|20)\\d{2}\\s*[年./-]?\\s*\\d{0,2}\\s*月?(?:份)?|第?[一二三四1-4]季度|截至|截止|[：:]|楼宇名称|项目名称|大厦名称|楼宇|项目名|物业项目");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)sheet\\s*\\d*|工作表\\d*|明细|台账|租户|汇总|(?:在驻|入驻|入住|租赁)?(?:企业|公司|客户|商户|单位)(?:名单|名录|信息)?|.*(?:台账|明细表|登记表|一览表|统计表)|\\d+月?");

    private BuildingContext() {}

    static Optional<String> find(SourceSheet sheet, String fileName) {
        return find(sheet.name().strip(), sheet.titleLines(), fileName);
    }

    static Optional<String> find(String tab, List<String> titleLines, String fileName) {
        List<String> texts = new ArrayList<>(titleLines);
        texts.add(fileName.replaceFirst("\\.[A-Za-z]+$", ""));
        if (!tab.isEmpty() && !GENERIC.matcher(tab).matches()) {
            Optional<String> named = named(tab);
            return named.isPresent() ? named : fromTitles(texts).or(() -> Optional.of(tab));
        }
        return fromTitles(texts);
    }

    private static Optional<String> fromTitles(List<String> texts) {
        return texts.stream()
                .map(BuildingContext::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(String text) {
        Matcher m = NAMED.matcher(NOISE.matcher(text).replaceAll(" "));
        return m.find() ? Optional.of(m.group().strip()) : Optional.empty();
    }
}
