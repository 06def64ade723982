package org.sunmao.app.scenarios.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.intake.TicketFiles;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.desk.MatterDesk;
import org.sunmao.app.scenarios.Columns;
import org.sunmao.app.scenarios.Sort;
import org.sunmao.app.scenarios.rules.Fault;

/** Takes in a list of opportunities or capabilities from a file: rows that are whole, each as a matter that waits for its check; of the others is told what is wrong. */
@Component
public class ImportDesk {

    private static final int MOST_ROWS = 2_000;

    private final TicketFiles files;
    private final ItemDesk items;
    private final MatterDesk desk;
    private final Audit audit;

    ImportDesk(TicketFiles files, ItemDesk items, MatterDesk desk, Audit audit) {
        this.files = files;
        this.items = items;
        this.desk = desk;
        this.audit = audit;
    }

    /** A cell that is wrong. */
    public record RowFault(String sheet, int row, String column, Fault fault) {}

    /**
     * What became of a file.
     *
     * @param problem why nothing could be read; null where it could
     * @param taken matters that were made
     * @param left rows that were not taken
     * @param faults what is wrong in them
     * @param unknown heads that mean no column
     */
    public record Taken(@Nullable String problem, int taken, int left, List<RowFault> faults, List<String> unknown) {

        public Taken {
            faults = List.copyOf(faults);
            unknown = List.copyOf(unknown);
        }
    }

    /** Takes a file in. */
    public Taken take(Reader reader, Sort sort, Path file, String name, Map<String, String> names) {
        TicketFiles.Read read = files.read(file, name);
        if (read.problem() != null) {
            return new Taken(read.problem(), 0, 0, List.of(), List.of());
        }
        var faults = new ArrayList<RowFault>();
        var unknown = new java.util.LinkedHashSet<String>();
        int taken = 0;
        int left = 0;
        boolean known = false;
        for (TicketFiles.Row row :
                read.rows().subList(0, Math.min(MOST_ROWS, read.rows().size()))) {
            var cells = new HashMap<String, String>();
            var heads = new HashMap<String, String>();
            row.cells()
                    .forEach((head, cell) -> Columns.ofHead(sort, head)
                            .ifPresentOrElse(
                                    column -> {
                                        cells.putIfAbsent(column.name(), cell);
                                        heads.putIfAbsent(column.name(), head);
                                    },
                                    () -> unknown.add(head)));
            if (!cells.containsKey("title") && cells.size() < 3) {
                // A sheet that is no such list, as the first of our own exports.
                continue;
            }
            known = true;
            ItemDesk.Proposed proposed = items.propose(reader, new ItemDesk.Wanted(sort, cells, null, null), names);
            Matter matter = proposed.matter();
            if (matter == null) {
                left++;
                proposed.faults()
                        .forEach(fault -> faults.add(new RowFault(
                                row.sheet(),
                                row.rowNumber(),
                                heads.getOrDefault(fault.column(), head(sort, fault)),
                                fault)));
            } else {
                taken++;
                Outcome submitted = desk.move(reader, matter, "submit", 0, "", Map.of());
                if (!submitted.done()) {
                    throw new IllegalStateException("a draft could not be handed in: " + submitted);
                }
            }
        }
        audit.record(AuditEntry.of(reader, "scenarios.import")
                .about("file", name)
                .changed(Map.of(), Map.of("list", sort.word(), "taken", taken, "left", left)));
        String problem = known ? null : "no-list";
        return new Taken(
                read.rows().size() > MOST_ROWS ? "too-many" : problem, taken, left, faults, List.copyOf(unknown));
    }

    private static String head(Sort sort, Fault fault) {
        return Columns.find(sort, fault.column())
                .map(column -> column.heads().get(0))
                .orElse(fault.column());
    }
}
