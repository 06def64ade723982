package org.sunmao.app.livestreams.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Masking;
import org.sunmao.app.access.Reader;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.livestreams.Figures;
import org.sunmao.app.livestreams.Session;
import org.sunmao.app.livestreams.rules.ExportRow;
import org.sunmao.app.livestreams.store.LivestreamBook;

/**
 * Takes the export of a platform in. Each row is put to the one session that it can be: by its number, else by the day, and where several were held on it by the time. What
 * cannot be read, or belongs to none or to several, is told; the rest is taken in.
 */
@Component
public class ExportDesk {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private final TicketFiles files;
    private final LivestreamBook book;
    private final LivestreamDesk desk;

    ExportDesk(TicketFiles files, LivestreamBook book, LivestreamDesk desk) {
        this.files = files;
        this.book = book;
        this.desk = desk;
    }

    /** A row that was not taken in, and what is wrong with it. */
    public record Left(String sheet, int row, String column, String found, String expected) {}

    /** A row that was taken in. */
    public record Taken(int row, Session session, long viewers) {}

    /**
     * What became of a file.
     *
     * @param problem code of why it could not be read; {@code heads} where no column tells how many watched; null where it could
     */
    public record Result(@Nullable String problem, List<Taken> taken, List<Left> left) {

        public Result {
            taken = List.copyOf(taken);
            left = List.copyOf(left);
        }
    }

    /**
     * Takes a file in.
     *
     * @param platform whose export it is
     */
    public Result take(Reader reader, String platform, Path file, String name) {
        TicketFiles.Read read = files.read(file, name);
        if (read.problem() != null) {
            return new Result(read.problem(), List.of(), List.of());
        }
        if (read.rows().stream().noneMatch(row -> ExportRow.fits(row.cells().keySet()))) {
            return new Result("heads", List.of(), List.of());
        }
        List<Session> sessions = book.list(reader.scope(), FIRST, LAST, null).stream()
                .filter(session -> session.platform().equals(platform))
                .toList();
        var taken = new ArrayList<Taken>();
        var left = new ArrayList<Left>();
        for (TicketFiles.Row row : read.rows()) {
            ExportRow said = ExportRow.read(row.cells());
            if (!said.faults().isEmpty()) {
                said.faults()
                        .forEach(fault -> left.add(new Left(
                                row.sheet(),
                                row.rowNumber(),
                                fault.column(),
                                Masking.text(fault.found()),
                                fault.expected())));
                continue;
            }
            List<Session> fitting = fitting(sessions, said);
            Optional<Session> session = fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
            Optional<Session> done = session.filter(Session::held)
                    .filter(each -> desk.addFigures(reader, each, figures(said, name, row.rowNumber())));
            if (done.isPresent()) {
                taken.add(new Taken(row.rowNumber(), done.get(), said.viewers() == null ? 0 : said.viewers()));
            } else {
                String found = said.number() == null ? String.valueOf(said.day()) : said.number();
                String why = fitting.isEmpty() ? "none" : fitting.size() > 1 ? "several" : "not-held";
                left.add(new Left(row.sheet(), row.rowNumber(), "", Masking.text(found), why));
            }
        }
        return new Result(null, taken, left);
    }

    private static List<Session> fitting(List<Session> sessions, ExportRow said) {
        if (said.number() != null) {
            return sessions.stream()
                    .filter(session -> session.number().equals(said.number()))
                    .toList();
        }
        List<Session> ofDay = sessions.stream()
                .filter(session -> session.day().equals(said.day()))
                .toList();
        return ofDay.size() <= 1 || said.begins() == null
                ? ofDay
                : ofDay.stream()
                        .filter(session ->
                                session.begins().getHour() == said.begins().getHour())
                        .toList();
    }

    private static Figures figures(ExportRow said, String file, int row) {
        return new Figures(
                0,
                0,
                file,
                row,
                said.viewers() == null ? 0 : said.viewers(),
                said.peak(),
                said.seconds(),
                said.interactions(),
                said.orders(),
                said.salesFen(),
                "",
                Instant.EPOCH);
    }
}
