package org.sunmao.app.scenarios.measured;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.scenarios.matching.Firm;
import org.sunmao.app.scenarios.matching.Need;
import org.sunmao.app.scenarios.matching.Offer;
import org.sunmao.app.scenarios.matching.Spot;

/**
 * Opportunities and enterprises with how well each fits each, labelled by hand. Half of the opportunities are for tuning, the other half is held back. All names are invented.
 *
 * @param firms all enterprises
 * @param asked all opportunities
 */
public record Labelled(List<Firm> firms, List<Asked> asked) {

    /** The day on which qualifications of the set must hold. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final Map<String, Spot> PLACES = Map.of(
            "A", new Spot(116.000, 36.000),
            "B", new Spot(116.033, 36.000),
            "C", new Spot(116.133, 36.000),
            "D", new Spot(116.890, 36.000));

    /**
     * An opportunity.
     *
     * @param heldBack whether nothing was tuned by it
     * @param grades 1 to 3 by enterprise; whoever is not named does not fit
     */
    public record Asked(long id, boolean heldBack, Need need, Map<Long, Integer> grades) {

        public Asked {
            grades = Map.copyOf(grades);
        }
    }

    public Labelled {
        firms = List.copyOf(firms);
        asked = List.copyOf(asked);
    }

    /** Reads the set. */
    public static Labelled read() {
        var grades = new LinkedHashMap<Long, Map<Long, Integer>>();
        for (String line : lines("labels.txt")) {
            String[] parts = line.split(":\\s*", 2);
            var of = new LinkedHashMap<Long, Integer>();
            for (String pair : parts[1].strip().split("\\s+")) {
                String[] both = pair.split("=");
                of.put(Long.valueOf(both[0]), Integer.valueOf(both[1]));
            }
            grades.put(Long.valueOf(parts[0].strip()), of);
        }
        return new Labelled(
                lines("enterprises.txt").stream().map(Labelled::firm).toList(),
                lines("opportunities.txt").stream()
                        .map(line -> asked(line, grades))
                        .toList());
    }

    private static List<String> lines(String name) {
        try (InputStream file =
                Objects.requireNonNull(Labelled.class.getResourceAsStream("/scenarios/labelled/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asked asked(String line, Map<Long, Map<Long, Integer>> grades) {
        String[] cells = line.split("\\|", -1);
        long id = Long.parseLong(cells[0]);
        var need = new Need(
                cells[2], cells[8], cells[7], cells[3], listed(cells[4]), listed(cells[5]), place(cells[6]), TODAY);
        return new Asked(id, cells[1].equals("H"), need, grades.getOrDefault(id, Map.of()));
    }

    private static Firm firm(String line) {
        String[] cells = Arrays.copyOf(line.split("\\|", -1), 10);
        var offers = new ArrayList<Offer>();
        long id = Long.parseLong(cells[0]);
        if (!cell(cells[5]).isEmpty()) {
            offers.add(new Offer(
                    id,
                    cell(cells[5]),
                    cell(cells[6]),
                    cell(cells[7]),
                    List.of(),
                    listed(cell(cells[8])).stream().map(Labelled::held).toList(),
                    listed(cell(cells[9])).stream().map(Labelled::past).toList()));
        }
        return new Firm(id, cells[1], cells[4], cells[2], place(cells[3]), offers);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static @Nullable Spot place(String letter) {
        return PLACES.get(letter);
    }

    private static Offer.Qualification held(String text) {
        String[] parts = Arrays.copyOf(text.split("/", -1), 3);
        String until = cell(parts[2]);
        return new Offer.Qualification(cell(parts[0]), cell(parts[1]), until.isEmpty() ? null : LocalDate.parse(until));
    }

    private static Offer.PastWork past(String text) {
        String[] parts = Arrays.copyOf(text.split("/", -1), 3);
        return new Offer.PastWork(cell(parts[0]), cell(parts[1]), cell(parts[2]));
    }
}
