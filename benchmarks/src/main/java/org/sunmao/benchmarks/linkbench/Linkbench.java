package org.sunmao.benchmarks.linkbench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sunmao.sample.random.Dice;

/**
 * A register, a list of taxpayers and a list of tenants, with the truth about which rows speak of one firm. The taxpayers are
 * three fifths of the register, lightly garbled; the tenants are half of it, badly garbled, and a tenth as many strangers. What
 * makes it hard: siblings with one trade name under one roof, rooms where dozens are registered, tenants who sit elsewhere.
 *
 * <p>Every file has the columns {@code id,name,addr,legal,phone,code}; the truth is {@code id of the list, tab, id of the register}.
 * The same size and seed always give the same bytes.
 *
 * @param firms how many the register has
 * @param seed the start of all choices
 */
public record Linkbench(int firms, long seed) {

    /** The register's file. */
    public static final String REGISTER = "reg.csv";

    /** The list of tenants. */
    public static final String TENANTS_LIST = "ten.csv";

    /** The list of taxpayers. */
    public static final String TAX_LIST = "tax.csv";

    private static final double TAXED = 0.6;
    private static final double TENANTS = 0.5;
    private static final int REGISTER_PER_STRANGER = 10;

    /**
     * Writes {@code reg.csv}, {@code tax.csv}, {@code ten.csv}, {@code truth_tax.tsv} and {@code truth_ten.tsv}.
     *
     * @param directory which exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path directory) {
        var source = new Firms(firms, seed);
        try (var register = file(directory, REGISTER, ListRow.HEAD);
                var tax = new ListFiles(directory, "tax", "t");
                var tenants = new ListFiles(directory, "ten", "c")) {
            for (int i = 0; i < firms; i++) {
                Firm firm = source.next(i);
                line(register, firm.row("r" + i).csv());
                if (Dice.of(seed, "taxed", i).chance(TAXED)) {
                    tax.known(firm, i, Noise.TAX, source, Dice.of(seed, "tax", i));
                }
                if (Dice.of(seed, "tenant", i).chance(TENANTS)) {
                    tenants.known(firm, i, Noise.TENANT, source, Dice.of(seed, "ten", i));
                }
            }
            for (int i = 0; i < firms / REGISTER_PER_STRANGER; i++) {
                tenants.stranger(source.stranger(firms + i), i, source, Dice.of(seed, "unknown", i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedWriter file(Path directory, String name, String head) throws IOException {
        BufferedWriter file = Files.newBufferedWriter(directory.resolve(name));
        line(file, head);
        return file;
    }

    private static void line(BufferedWriter file, String text) throws IOException {
        file.write(text);
        file.write('\n');
    }

    /** A list and the truth about it. */
    private static final class ListFiles implements AutoCloseable {

        private final BufferedWriter list;
        private final BufferedWriter truth;
        private final String prefix;

        ListFiles(Path directory, String name, String prefix) throws IOException {
            this.list = file(directory, name + ".csv", ListRow.HEAD);
            this.truth = Files.newBufferedWriter(directory.resolve("truth_" + name + ".tsv"));
            this.prefix = prefix;
        }

        void known(Firm firm, int number, Noise noise, Firms firms, Dice dice) throws IOException {
            String id = prefix + number;
            line(list, WrittenRow.of(id, firm, noise, firms, dice).csv());
            line(truth, id + "\tr" + number);
        }

        void stranger(Firm firm, int number, Firms firms, Dice dice) throws IOException {
            line(
                    list,
                    WrittenRow.of("u" + number, firm, Noise.STRANGER, firms, dice)
                            .csv());
        }

        @Override
        public void close() throws IOException {
            try (list) {
                truth.close();
            }
        }
    }
}
