package org.sunmao.app.requests.desk;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.NewMatter;
import org.sunmao.app.matters.Reference;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.requests.Origin;
import org.sunmao.app.requests.RequestKind;
import org.sunmao.app.requests.WorkOrder;
import org.sunmao.app.requests.WorkOrder.Fault;
import org.sunmao.app.requests.rules.OrderRow;
import org.sunmao.app.requests.store.FirmStreets;
import org.sunmao.app.requests.store.LeftRows;
import org.sunmao.app.requests.store.OriginBook;
import org.sunmao.app.requests.store.OriginBook.Contact;

/** Takes work orders of the 12345 hotline in from a file: each once, by its number. What cannot be taken in is told and kept, the rest is taken in. */
@Component
public class OrderDesk {

    private final WorkerDatabase database;
    private final TicketFiles files;
    private final MatterDesk desk;
    private final OriginBook book;
    private final LeftRows left;
    private final FirmFinder firms;
    private final FirmStreets streets;
    private final Audit audit;

    OrderDesk(
            WorkerDatabase database,
            TicketFiles files,
            MatterDesk desk,
            OriginBook book,
            LeftRows left,
            FirmFinder firms,
            FirmStreets streets,
            Audit audit) {
        this.database = database;
        this.files = files;
        this.desk = desk;
        this.book = book;
        this.left = left;
        this.firms = firms;
        this.streets = streets;
        this.audit = audit;
    }

    /**
     * What became of a file.
     *
     * @param problem code of why it could not be read; null where it could
     * @param taken requests that were made of it
     * @param linked those of them whose enterprise is known beyond doubt
     * @param there work orders that were taken in before
     * @param left rows that could not be taken in
     */
    public record Taken(@Nullable String problem, int taken, int linked, int there, int left) {}

    /** Takes a file in. */
    public Taken take(Reader reader, Path file, String name) {
        TicketFiles.Read read = files.read(file, name);
        if (read.problem() != null) {
            return new Taken(read.problem(), 0, 0, 0, 0);
        }
        var seen = new HashSet<String>();
        int taken = 0;
        int linked = 0;
        int there = 0;
        int faulty = 0;
        for (TicketFiles.Row row : read.rows()) {
            OrderRow.Reading reading = OrderRow.read(row);
            WorkOrder order = reading.order();
            Fault fault = reading.fault();
            if (order != null && !seen.add(order.number())) {
                fault = new Fault("工单编号", order.number(), "once");
            }
            if (order == null || fault != null) {
                left.keep(reader, name, row.sheet(), row.rowNumber(), row.cells(), Objects.requireNonNull(fault));
                faulty++;
                continue;
            }
            Matter matter = database.inTransaction(() -> takeLocked(reader, order));
            taken += matter == null ? 0 : 1;
            there += matter == null ? 1 : 0;
            linked += matter == null || matter.enterprises().isEmpty() ? 0 : 1;
        }
        var result = new Taken(null, taken, linked, there, faulty);
        audit.record(AuditEntry.of(reader, "requests.import")
                .about("file", name)
                .changed(Map.of(), Map.of("taken", taken, "there", there, "left", faulty)));
        return result;
    }

    /** The request of a work order; null where it was taken in before. */
    private @Nullable Matter takeLocked(Reader reader, WorkOrder order) {
        left.closeNumber(reader, order.number());
        if (book.isTaken(order.number())) {
            return null;
        }
        Long firm = order.firm().isEmpty()
                ? null
                : firms.findSure(reader.scope(), order.firm()).orElse(null);
        MatterDesk.Opened opened = desk.open(
                reader,
                new NewMatter(
                        RequestKind.CODE,
                        order.title(),
                        firm == null ? null : streets.find(reader.scope(), firm).orElse(null),
                        firm == null ? List.of() : List.of(firm),
                        List.of(),
                        Map.of("content", order.content()),
                        firm == null ? List.of() : List.of(new Reference("about", "enterprise", Long.toString(firm)))));
        Matter matter = Objects.requireNonNull(opened.matter(), () -> order.number() + ": " + opened.outcome());
        book.keep(
                matter.id(),
                new Origin(
                        "hotline",
                        order.firm(),
                        order.place(),
                        null,
                        order.number(),
                        order.told() == null ? null : order.told().atStartOfDay(),
                        order.unit(),
                        order.due()),
                null);
        if (!order.phone().isEmpty()) {
            book.keepContact(matter.id(), new Contact(order.caller(), order.phone()));
        }
        return matter;
    }
}
