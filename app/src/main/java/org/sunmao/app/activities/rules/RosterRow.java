package org.sunmao.app.activities.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list of those who were there. Columns are known by words in their heads, whatever stands around them.
 *
 * @param account empty where the row names none
 */
public record RosterRow(String name, String organisation, String account) {

    private static final List<String> NAMES = List.of("姓名", "参会人", "委员", "name");
    private static final List<String> ORGANISATIONS = List.of("单位", "界别", "organisation", "organization", "unit");
    private static final List<String> ACCOUNTS = List.of("账号", "帐号", "account");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ORGANISATION = 120;

    /**
     * What is wrong with a cell.
     *
     * @param expected word of what was expected, for messages
     */
    public record Fault(String column, String found, String expected) {}

    /** Either a person, or what is wrong. */
    public record Reading(@Nullable RosterRow row, @Nullable Fault fault) {}

    /** Reads a row by the heads of its columns. */
    public static Reading read(Map<String, String> cells) {
        String nameColumn = column(cells, NAMES, ACCOUNTS);
        String name = cells.getOrDefault(nameColumn, "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return fault(nameColumn.isEmpty() ? NAMES.get(0) : nameColumn, name, "name");
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            return fault(nameColumn, name, "letters");
        }
        String organisationColumn = column(cells, ORGANISATIONS, List.of());
        String organisation = cells.getOrDefault(organisationColumn, "").strip();
        if (organisation.length() > LONGEST_ORGANISATION) {
            return fault(organisationColumn, organisation, "organisation");
        }
        String accountColumn = column(cells, ACCOUNTS, List.of());
        String account = cells.getOrDefault(accountColumn, "").strip();
        return new Reading(new RosterRow(name, organisation, account), null);
    }

    /** The fault of an account that there is not. */
    public static Fault noAccount(Map<String, String> cells) {
        String column = column(cells, ACCOUNTS, List.of());
        return new Fault(column, cells.getOrDefault(column, ""), "account");
    }

    private static Reading fault(String column, String found, String expected) {
        String shown = found.length() <= 60 ? found : found.substring(0, 60) + "…";
        return new Reading(null, new Fault(column, shown, expected));
    }

    private static String column(Map<String, String> cells, List<String> words, List<String> but) {
        return words.stream()
                .flatMap(word -> cells.keySet().stream()
                        .filter(head -> head.toLowerCase(java.util.Locale.ROOT).contains(word))
                        .filter(head -> but.stream().noneMatch(head::contains)))
                .findFirst()
                .orElse("");
    }
}
