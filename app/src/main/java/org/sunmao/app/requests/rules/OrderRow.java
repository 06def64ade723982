package org.sunmao.app.requests.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.TicketFiles.Row;
import org.sunmao.app.intake.fields.Field;
import org.sunmao.app.requests.WorkOrder;
import org.sunmao.app.requests.WorkOrder.Fault;

/** Reads a row of a file of work orders: what intake recognises, and callers, telephones and deadlines, which intake leaves aside as no evidence of anything. */
public final class OrderRow {

    private static final List<String> PHONES = List.of("联系电话", "来电号码", "联系方式", "手机", "电话");
    private static final List<String> CALLERS = List.of("诉求人", "来电人", "联系人", "反映人", "姓名");
    private static final List<String> DUES = List.of("办理时限", "办结时限", "办理期限", "截止", "时限");
    private static final Pattern FIRM = Pattern.compile(".*(公司|厂|店|中心|合作社|事务所|院|行|企业)$");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T].*)?");
    private static final Pattern PHONE = Pattern.compile("[0-9+（）() -]{7,30}");
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CONTENT = 2000;

    /** Either a work order, or what is wrong. */
    public record Reading(
            @Nullable WorkOrder order, @Nullable Fault fault) {}

    private OrderRow() {}

    /** Reads a row. */
    public static Reading read(Row row) {
        String number = row.fields().getOrDefault(Field.TICKET_NUMBER, "").strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return fault(row, Field.TICKET_NUMBER, "工单编号", "number");
        }
        String content = row.fields().getOrDefault(Field.CONTENT, "").strip();
        if (content.isEmpty() || content.length() > LONGEST_CONTENT) {
            return fault(row, Field.CONTENT, "诉求内容", content.isEmpty() ? "content" : "long");
        }
        String toldColumn = row.columns().getOrDefault(Field.RECEIVED_ON, "");
        String toldCell = row.cells().getOrDefault(toldColumn, "");
        Optional<LocalDate> told = day(row.fields().getOrDefault(Field.RECEIVED_ON, toldCell));
        if (!toldCell.isEmpty() && told.isEmpty()) {
            return new Reading(null, new Fault(toldColumn, toldCell, "day"));
        }
        String dueColumn = column(row, DUES);
        String dueCell = row.cells().getOrDefault(dueColumn, "");
        Optional<LocalDate> due = day(dueCell);
        if (!dueCell.isEmpty() && due.isEmpty()) {
            return new Reading(null, new Fault(dueColumn, dueCell, "day"));
        }
        return new Reading(order(row, number, content, told.orElse(null), due.orElse(null)), null);
    }

    private static WorkOrder order(
            Row row, String number, String content, @Nullable LocalDate told, @Nullable LocalDate due) {
        Map<Field, String> fields = row.fields();
        String caller = row.cells().getOrDefault(column(row, CALLERS), "");
        String firm = fields.getOrDefault(Field.ENTERPRISE_NAME, "");
        if (firm.isEmpty() && FIRM.matcher(caller).matches()) {
            firm = caller;
            caller = "";
        }
        String building = fields.getOrDefault(Field.BUILDING_NAME, "");
        String place = building.isEmpty() ? fields.getOrDefault(Field.ADDRESS, "") : building;
        String phone = row.cells().getOrDefault(column(row, PHONES), "");
        String topic = fields.getOrDefault(Field.TOPIC, "").strip();
        return new WorkOrder(
                number,
                cut(topic.isEmpty() ? content.lines().findFirst().orElse(content) : topic, LONGEST_TITLE),
                content,
                cut(firm, 120),
                cut(place, 200),
                cut(caller, 60),
                PHONE.matcher(phone).matches() ? phone : "",
                told,
                cut(fields.getOrDefault(Field.HANDLED_BY, ""), 120),
                due);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** The header that says one of these words, the words in their order; empty where none does. */
    private static String column(Row row, List<String> words) {
        return words.stream()
                .flatMap(word -> row.cells().keySet().stream().filter(header -> header.contains(word)))
                .findFirst()
                .orElse("");
    }

    private static Reading fault(Row row, Field field, String usual, String expected) {
        String column = row.columns().getOrDefault(field, usual);
        return new Reading(null, new Fault(column, cut(row.cells().getOrDefault(column, ""), 200), expected));
    }

    private static Optional<LocalDate> day(String text) {
        Matcher day = DAY.matcher(text.strip());
        try {
            return day.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3))))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
