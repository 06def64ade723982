package org.sunmao.app.intake.fields;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the values of a column look like. */
final class ColumnShape {

    private static final Pattern CODE_18 = Pattern.compile("[0-9A-HJ-NP-RTUW-Ya-hj-np-rtuw-y]{2}\\d{6}[0-9A-Za-z]{10}");
    private static final Pattern MOBILE_OR_FIXED =
            Pattern.compile("(\\+?86-?)?1[3-9]\\d{9}|\\(?0\\d{2,3}\\)?-?\\d{7,8}(-\\d+)?");
    private static final Pattern ORGANISATION =
            Pattern.compile(".*(公司|集团|厂|店|行|中心|事务所|合伙企业|个体|工作室|合作社|经营部|商行|学校|医院|银行|研究院|协会|代表处|分行|支行)([（(].*[)）])?$");
    private static final Pattern BUILDING =
            Pattern.compile(".*(大厦|大楼|广场|中心|商厦|写字楼|国际|座|楼|大夏|天地|花园|家园|苑)([（(].*[)）])?(\\d+号楼)?$");
    private static final Pattern ADDRESS = Pattern.compile(".*([路街道巷弄]|大道|胡同).*\\d.*|.*\\d+号.*|.*[市区县].*[路街镇村].*");
    private static final Pattern UNIT =
            Pattern.compile("(\\d{3,4}|[A-Za-z]?-?\\d{2,4}[A-Za-z]?)([-、,，/~至]+[A-Za-z]?\\d{1,4})*(室|号|单元|房)?|.*\\d+室");
    private static final Pattern FLOOR =
            Pattern.compile("[-B]?\\d{1,2}([Ff]|层|楼)?([-~至、]\\d{1,2}([Ff]|层|楼)?)*|[一二三四五六七八九十]{1,3}[层楼]|地下.*|负.*|整栋");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}(\\.0+)?");
    private static final Pattern DISTRICT = Pattern.compile(".*[区县旗]$");

    private final List<String> values;

    private ColumnShape(List<String> values) {
        this.values = values;
    }

    static ColumnShape of(List<List<String>> rows, int column) {
        return new ColumnShape(rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !Cells.nothing(cell))
                .map(String::strip)
                .limit(300)
                .toList());
    }

    List<String> values() {
        return values;
    }

    private double share(Predicate<String> fits) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(fits).count() / values.size();
    }

    private double share(Pattern pattern) {
        return share(value -> pattern.matcher(value).matches());
    }

    double codes() {
        return share(CODE_18);
    }

    double phones() {
        return share(MOBILE_OR_FIXED);
    }

    double organisations() {
        return share(ORGANISATION);
    }

    double buildings() {
        return share(BUILDING);
    }

    double addresses() {
        return share(ADDRESS);
    }

    double units() {
        return share(UNIT);
    }

    double floors() {
        return share(FLOOR);
    }

    double integers() {
        return share(INTEGER);
    }

    double districts() {
        return share(DISTRICT);
    }

    double geometries() {
        return share(value -> value.startsWith("{\"") && value.contains("coordinates"));
    }

    /** Share of the values that are decimals within the bounds. */
    double decimalsWithin(double low, double high) {
        return share(value -> {
            try {
                double number = Double.parseDouble(value);
                return value.indexOf('.') >= 0 && number >= low && number <= high;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    /** Share of the values that can be read as the field. */
    double readable(Field field) {
        return readable(field, null);
    }

    /** The same where bare numbers are in this unit. */
    double readable(Field field, @Nullable String unit) {
        return share(value -> !(FieldReaders.read(field, value, unit) instanceof Parsed.Problem));
    }

    /** Share of the values that are text of more than digits. */
    double wordy() {
        return share(value -> value.codePoints().anyMatch(Character::isIdeographic)
                || value.chars().filter(Character::isLetter).count() > 3);
    }
}
