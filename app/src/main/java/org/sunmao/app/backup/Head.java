package org.sunmao.app.backup;

import java.util.List;

/**
 * What a backup begins with.
 *
 * @param format of the backup; readers refuse newer ones
 * @param program the version of the program that wrote it
 * @param postgres the version of the server that it was taken from
 * @param at the moment that it shows, ISO 8601
 * @param migrations which ones the database had seen, in the order of their versions
 * @param tables the tables that follow
 */
record Head(int format, String program, String postgres, String at, List<Migration> migrations, List<Table> tables) {

    static final int FORMAT = 1;
    static final String ENTRY = "head.json";

    Head {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    /** A migration and what Flyway takes over its text. */
    record Migration(String version, String script, int checksum) {}

    /** A table with its columns, but for those that are computed. */
    record Table(String schema, String name, List<String> columns) {

        String qualified() {
            return quoted(schema) + "." + quoted(name);
        }

        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Table::quoted).toList());
        }

        static String quoted(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }
}
