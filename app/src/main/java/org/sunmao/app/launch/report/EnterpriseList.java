package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListColumn;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/** A list of enterprises. */
public final class EnterpriseList implements ReportList {

    private static final int MOST_REMARKS = 3;

    private final String name;
    private final ListFile list;
    private final boolean register;
    private final ReportWords words;
    private final Sight sight;

    /**
     * @param name how the list is called
     * @param register whether others are held against it
     */
    public EnterpriseList(String name, ListFile list, boolean register, ReportWords words, Sight sight) {
        this.name = name;
        this.list = list;
        this.register = register;
        this.words = words;
        this.sight = sight;
    }

    @Override
    public String file() {
        return name;
    }

    @Override
    public int rows() {
        return list.rows().size();
    }

    @Override
    public int silent() {
        return list.silent();
    }

    @Override
    public boolean register() {
        return register;
    }

    @Override
    public String id(int row) {
        return sight.of(Sight.Matter.TEXT, list.rows().get(row).id());
    }

    @Override
    public String name(int row) {
        String name = list.rows().get(row).name();
        return name == null ? "" : sight.of(Sight.Matter.TEXT, name);
    }

    @Override
    public List<Cell> cells(int row) {
        ListFile.Entry entry = list.rows().get(row);
        var cells = new ArrayList<Cell>();
        add("report.cell.name", entry.name(), Sight.Matter.TEXT, cells);
        add("report.cell.code", entry.code(), Sight.Matter.TEXT, cells);
        add("report.cell.registration", entry.registrationNumber(), Sight.Matter.TEXT, cells);
        add("report.cell.person", entry.legalPerson(), Sight.Matter.PERSON, cells);
        add("report.cell.phone", entry.phone(), Sight.Matter.PHONE, cells);
        add("report.cell.address", entry.address(), Sight.Matter.TEXT, cells);
        add("report.cell.room", entry.room(), Sight.Matter.TEXT, cells);
        return cells;
    }

    private void add(String key, @Nullable String value, Sight.Matter matter, List<Cell> cells) {
        if (value != null && !value.isBlank()) {
            cells.add(new Cell(words.t(key), sight.of(matter, value), value));
        }
    }

    @Override
    public List<ColumnLine> columns() {
        boolean sheets =
                list.readings().stream().map(ListColumn::sheet).distinct().count() > 1;
        return list.readings().stream()
                .map(column -> new ColumnLine(
                        sheets ? column.sheet() + " / " + column.header() : column.header(),
                        meaning(column),
                        column.rows(),
                        column.filled(),
                        column.read(),
                        example(column),
                        remarks(column)))
                .toList();
    }

    private String meaning(ListColumn column) {
        Field field = column.field();
        if (column.names()) {
            return words.t("report.column.id");
        }
        return field == null ? "" : words.tOr("intake.field." + field.code(), field.code());
    }

    /** What a column holds that was not read is not known, so it may be personal. */
    private String example(ListColumn column) {
        if (column.field() == null && !column.names() && !sight.plain()) {
            return "";
        }
        Sight.Matter matter = matterOf(column.field());
        return String.join(
                " · ",
                column.examples().stream().map(e -> sight.brief(matter, e)).toList());
    }

    private static Sight.Matter matterOf(@Nullable Field field) {
        if (field == Field.PHONE) {
            return Sight.Matter.PHONE;
        }
        return field == Field.LEGAL_PERSON || field == Field.CONTACT ? Sight.Matter.PERSON : Sight.Matter.TEXT;
    }

    private List<String> remarks(ListColumn column) {
        return column.remarks().stream()
                .limit(MOST_REMARKS)
                .map(remark -> words.t(
                        "report.column.remark",
                        words.tOr("intake.problem." + remark.code() + ".name", remark.code()),
                        remark.count(),
                        String.valueOf(remark.row()),
                        sight.brief(matterOf(column.field()), remark.found())))
                .toList();
    }

    @Override
    public CodeCounts codes() {
        long valid = 0;
        long older = 0;
        long invalid = 0;
        long missing = 0;
        for (ListFile.Entry entry : list.rows()) {
            String text = entry.code();
            if (text == null) {
                older += entry.registrationNumber() == null ? 0 : 1;
                missing += entry.registrationNumber() == null ? 1 : 0;
                continue;
            }
            CodeReading code = CreditCode.read(text);
            valid += code.valid() && code.kind() == CodeKind.USCC ? 1 : 0;
            older += code.valid() && code.kind() != CodeKind.USCC ? 1 : 0;
            invalid += code.valid() ? 0 : 1;
        }
        return new CodeCounts(valid, older, invalid, missing);
    }

    @Override
    public List<Understood> understood() {
        return new ReadingSample(words, sight).of(list.rows());
    }
}
