package org.sunmao.app.launch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunmao.app.intake.ListFile;
import org.sunmao.app.launch.report.ReportList.Understood;
import org.sunmao.linkage.address.Address;
import org.sunmao.linkage.name.CompanyName;
import org.sunmao.linkage.person.PersonName;
import org.sunmao.linkage.person.PersonReading;
import org.sunmao.linkage.phone.Phones;

/** Reads a sample of a list once more, to tell how sure the readers are and what they leave over. */
final class ReadingSample {

    /** Rows, evenly taken: enough for a share to within two in a hundred. */
    private static final int ROWS = 2_000;

    private static final int EXAMPLES = 3;

    private final ReportWords words;
    private final Sight sight;

    ReadingSample(ReportWords words, Sight sight) {
        this.words = words;
        this.sight = sight;
    }

    /** How sure a reader is of one value, and the piece that it did not understand. */
    private record Reading(double certainty, String leftover) {}

    List<Understood> of(List<ListFile.Entry> rows) {
        List<Understood> out = new ArrayList<>();
        read("report.cell.name", rows, ListFile.Entry::name, Sight.Matter.TEXT, ReadingSample::name, out);
        read("report.cell.address", rows, ListFile.Entry::address, Sight.Matter.TEXT, ReadingSample::address, out);
        read("report.cell.person", rows, ListFile.Entry::legalPerson, Sight.Matter.PERSON, ReadingSample::person, out);
        read("report.cell.phone", rows, ListFile.Entry::phone, Sight.Matter.PHONE, ReadingSample::phone, out);
        return out;
    }

    private static Reading name(String text) {
        CompanyName name = CompanyName.read(text);
        return new Reading(name.certainty(), name.leftover());
    }

    private static Reading address(String text) {
        return new Reading(Address.read(text).certainty(), "");
    }

    private static Reading person(String text) {
        PersonReading reading = PersonName.read(text);
        return new Reading(reading.certainty(), reading.leftover());
    }

    private static Reading phone(String text) {
        Phones reading = Phones.read(text);
        return new Reading(reading.certainty(), reading.leftover());
    }

    private void read(
            String key,
            List<ListFile.Entry> rows,
            Function<ListFile.Entry, @Nullable String> value,
            Sight.Matter matter,
            Function<String, Reading> reader,
            List<Understood> out) {
        int step = 1 + rows.size() / ROWS;
        long seen = 0;
        long leftover = 0;
        double certainty = 0;
        List<String> examples = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            String text = value.apply(rows.get(i));
            if (text == null || text.isBlank()) {
                continue;
            }
            Reading reading = reader.apply(text);
            seen++;
            certainty += reading.certainty();
            boolean left = !reading.leftover().isBlank();
            leftover += left ? 1 : 0;
            if (left && examples.size() < EXAMPLES && !examples.contains(reading.leftover())) {
                examples.add(sight.of(matter, reading.leftover()));
            }
        }
        if (seen > 0) {
            out.add(new Understood(words.t(key), seen, certainty / seen, leftover, String.join(" · ", examples)));
        }
    }
}
