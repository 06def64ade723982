package org.sunmao.sample.files;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sunmao.sample.noise.RoomNotation;
import org.sunmao.sample.random.Dice;
import org.sunmao.sample.world.Manager;

/**
 * The way in which one property manager fills in its monthly workbook; the same every month.
 *
 * @param columns       columns from left to right
 * @param headers       the words above them
 * @param notation      how floors and rooms are written
 * @param sheets        one sheet per building, one with a building column, or one with the building only in the title
 * @param titleRows     rows above the header, 0 to 3
 * @param twoRowHeader  whether the lease's columns stand under a common word
 * @param mergeFloors   whether a floor's cells are merged over its rows
 * @param mergeBuilding whether a building's cells are merged over its rows
 * @param perUnit       a row for each room instead of each lease
 * @param vacantWord    what stands in the tenant's cell of an empty room; empty: such rooms are left out
 * @param topDown       highest floor first
 * @param totals        whether a row 合计 stands at the bottom
 * @param dates         how dates are written
 * @param amounts       how areas and rents are written
 * @param calling       how buildings are called
 * @param nameNoise     share of tenants not written as registered
 * @param codeShare     share of tenants whose code is given
 * @param announces     whether leases are listed from their signing on, before they begin
 */
record ManagerStyle(
        List<Column> columns,
        List<String> headers,
        RoomNotation notation,
        Sheets sheets,
        int titleRows,
        boolean twoRowHeader,
        boolean mergeFloors,
        boolean mergeBuilding,
        boolean perUnit,
        String vacantWord,
        boolean topDown,
        boolean totals,
        Dates dates,
        Amounts amounts,
        Calling calling,
        double nameNoise,
        double codeShare,
        boolean announces) {

    enum Sheets {
        PER_BUILDING,
        BUILDING_COLUMN,
        TITLE_ONLY
    }

    enum Dates {
        CELL,
        DASHES,
        DOTS,
        CHINESE,
        SLASHES
    }

    enum Amounts {
        NUMBERS,
        WITH_UNITS,
        MONTHLY_RENT
    }

    enum Calling {
        OFFICIAL,
        SHORT,
        FORMER,
        PROJECT
    }

    private static final List<List<Column>> ORDERS = List.of(
            order("NUMBER BUILDING FLOOR ROOM TENANT USCC AREA RENT FROM UNTIL TERM CONTACT PHONE STATUS REMARK"),
            order("NUMBER TENANT USCC TRADE BUILDING FLOOR ROOM AREA FROM UNTIL TERM RENT CONTACT PHONE REMARK"),
            order("BUILDING FLOOR ROOM AREA TENANT USCC TRADE CONTACT PHONE TERM FROM UNTIL RENT STATUS REMARK"),
            order("BUILDING ROOM FLOOR TENANT CONTACT PHONE USCC AREA FROM UNTIL TERM STATUS"),
            order("NUMBER BUILDING TENANT FLOOR ROOM AREA RENT TERM FROM UNTIL USCC PHONE CONTACT REMARK"));
    private static final List<Column> TERMS =
            List.of(Column.RIGHT, Column.RENT_FREE, Column.ESCALATION, Column.DEPOSIT, Column.BREAK);
    private static final List<String> VACANT = List.of("空置", "空置", "待租", "闲置", "空", "招商中");

    /** The style of that manager. */
    static ManagerStyle of(Manager manager, Dice dice) {
        boolean term = dice.chance(0.3);
        boolean twoRows = !term && dice.chance(0.08);
        RoomNotation notation = RoomNotation.values()[(manager.index() + dice.below(2)) % RoomNotation.values().length];
        Sheets sheets = sheets(manager, dice);
        double codes = dice.chance(0.22) ? dice.range(0.3, 0.9) : 0;
        String vacant = dice.chance(0.6) ? dice.pick(VACANT) : "";
        Set<Column> left = leftOut(term, notation, sheets, codes, vacant, dice);
        List<Column> columns =
                dice.pick(ORDERS).stream().filter(c -> !left.contains(c)).toList();
        Amounts amounts =
                dice.pick(List.of(Amounts.NUMBERS, Amounts.NUMBERS, Amounts.WITH_UNITS, Amounts.MONTHLY_RENT));
        boolean perUnit = dice.chance(0.25);
        return new ManagerStyle(
                columns,
                headers(columns, amounts, dice),
                notation,
                sheets,
                sheets == Sheets.TITLE_ONLY ? dice.between(1, 3) : dice.below(4),
                twoRows && columns.contains(Column.FROM),
                dice.chance(0.4),
                dice.chance(0.5),
                perUnit,
                vacant,
                dice.chance(0.25),
                dice.chance(0.55),
                dice.pick(List.of(Dates.values())),
                amounts,
                dice.pick(List.of(Calling.OFFICIAL, Calling.OFFICIAL, Calling.SHORT, Calling.FORMER, Calling.PROJECT)),
                dice.range(0.42, 0.95),
                codes,
                false);
    }

    /** The same with columns for further terms of leases, and whether leases are listed before they begin. */
    ManagerStyle withTerms(Dice dice) {
        List<Column> all = new ArrayList<>(columns);
        List<String> words = new ArrayList<>(headers);
        for (Column term : TERMS) {
            if (dice.chance(0.35)) {
                int at = all.indexOf(Column.REMARK);
                all.add(at < 0 ? all.size() : at, term);
                words.add(at < 0 ? words.size() : at, dice.pickHead(term.words()));
            }
        }
        return new ManagerStyle(
                List.copyOf(all),
                List.copyOf(words),
                notation,
                sheets,
                titleRows,
                twoRowHeader,
                mergeFloors,
                mergeBuilding,
                perUnit,
                vacantWord,
                topDown,
                totals,
                dates,
                amounts,
                calling,
                nameNoise,
                codeShare,
                all.contains(Column.STATUS) && dice.chance(0.5));
    }

    private static Sheets sheets(Manager manager, Dice dice) {
        if (manager.buildings().size() == 1 && dice.chance(0.25)) {
            return Sheets.TITLE_ONLY;
        }
        return dice.chance(0.5) ? Sheets.PER_BUILDING : Sheets.BUILDING_COLUMN;
    }

    private static Set<Column> leftOut(
            boolean term, RoomNotation notation, Sheets sheets, double codes, String vacant, Dice dice) {
        Set<Column> left = EnumSet.noneOf(Column.class);
        left.addAll(term ? List.of(Column.FROM, Column.UNTIL) : List.of(Column.TERM));
        if (!notation.hasFloorColumn()) {
            left.add(Column.FLOOR);
        }
        if (sheets != Sheets.BUILDING_COLUMN) {
            left.add(Column.BUILDING);
        }
        if (codes == 0) {
            left.add(Column.USCC);
        }
        if (vacant.isEmpty()) {
            left.add(Column.STATUS);
        }
        for (Column sometimes : List.of(Column.TRADE, Column.RENT, Column.CONTACT, Column.STATUS, Column.NUMBER)) {
            if (dice.chance(sometimes == Column.TRADE ? 0.6 : 0.25)) {
                left.add(sometimes);
            }
        }
        return left;
    }

    private static List<String> headers(List<Column> columns, Amounts amounts, Dice dice) {
        List<String> headers = new ArrayList<>();
        for (Column column : columns) {
            boolean monthly = column == Column.RENT && amounts == Amounts.MONTHLY_RENT;
            headers.add(monthly ? dice.pick(List.of("月租金（元）", "月租金", "租金（元/月）")) : dice.pickHead(column.words()));
        }
        return List.copyOf(headers);
    }

    private static List<Column> order(String names) {
        List<Column> order = new ArrayList<>();
        for (String name : names.split(" ")) {
            order.add(Column.valueOf(name));
        }
        return List.copyOf(order);
    }
}
