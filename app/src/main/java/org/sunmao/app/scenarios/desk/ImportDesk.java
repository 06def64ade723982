package org.sunmao.app.scenarios.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.sunmao.app.scenarios.rules.ListRow;

/** Takes in a list of opportunities or capabilities from a file: rows that are whole, each as a matter that waits for its check; of the others is told what is wrong, and of all what was understood otherwise than it stands there. */
@Component
public class ImportDesk {

    private static final int MOST_ROWS = 2_000;
    private static final Set<String> NEVER_WAIVED = Set.of("title", "owner", "firm");

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

    /** A cell that was understood otherwise than it stands there. */
    public record RowNote(String sheet, int row, ListRow.Note note) {}

    /**
     * What became of a file.
     *
     * @param problem why nothing could be read; null where it could
     * @param taken matters that were made
     * @param left rows that were not taken
     * @param faults what is wrong in them
     * @param notes what was understood otherwise in those that were taken
     * @param unknown heads that mean no column; what stands under them is kept with the item
     */
    public record Taken(
            @Nullable String problem,
            int taken,
            int left,
            List<RowFault> faults,
            List<RowNote> notes,
            List<String> unknown) {

        public Taken {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Takes a file in.
     *
     * @param owner whose opportunities they are where a row does not say it; empty for nobody
     */
    public Taken take(Reader reader, Sort sort, Path file, String name, String owner, Map<String, String> names) {
        TicketFiles.Read read = files.read(file, name);
        if (read.problem() != null) {
            return new Taken(read.problem(), 0, 0, List.of(), List.of(), List.of());
        }
        List<TicketFiles.Row> rows =
                read.rows().subList(0, Math.min(MOST_ROWS, read.rows().size()));
        var faults = new ArrayList<RowFault>();
        var notes = new ArrayList<RowNote>();
        int taken = 0;
        int left = 0;
        Map<String, Set<String>> heads = heads(rows);
        var lists = new HashSet<String>();
        for (TicketFiles.Row row : rows) {
            ListRow.Reading reading = ListRow.read(sort, row.cells(), names);
            var cells = new HashMap<>(reading.cells());
            if (!cells.containsKey("title") && cells.size() < 3) {
                // A sheet that is no such list, as the first of our own exports.
                continue;
            }
            lists.add(row.sheet());
            if (sort == Sort.OPPORTUNITY && !owner.isEmpty()) {
                cells.putIfAbsent("owner", owner);
            }
            Set<String> waived = missing(sort, heads.getOrDefault(row.sheet(), Set.of()));
            ItemDesk.Proposed proposed =
                    items.propose(reader, new ItemDesk.Wanted(sort, cells, null, null, waived), names);
            Matter matter = proposed.matter();
            if (matter == null) {
                left++;
                proposed.faults()
                        .forEach(fault -> faults.add(new RowFault(
                                row.sheet(),
                                row.rowNumber(),
                                reading.heads().getOrDefault(fault.column(), head(sort, fault)),
                                fault)));
            } else {
                taken++;
                reading.notes().forEach(note -> notes.add(new RowNote(row.sheet(), row.rowNumber(), note)));
                Outcome submitted = desk.move(reader, matter, "submit", 0, "", Map.of());
                if (!submitted.done()) {
                    throw new IllegalStateException("a draft could not be handed in: " + submitted);
                }
            }
        }
        audit.record(AuditEntry.of(reader, "scenarios.import")
                .about("file", name)
                .changed(Map.of(), Map.of("list", sort.word(), "taken", taken, "left", left)));
        String problem = read.rows().size() > MOST_ROWS ? "too-many" : lists.isEmpty() ? "no-list" : null;
        List<String> unknown = lists.stream()
                .flatMap(sheet -> heads.getOrDefault(sheet, Set.of()).stream())
                .filter(head -> !Columns.isCounter(head)
                        && !Columns.isPeriod(head)
                        && Columns.ofHead(sort, head).isEmpty())
                .distinct()
                .toList();
        return new Taken(problem, taken, left, faults, notes, unknown);
    }

    /** The heads under which anything stands, by sheet. */
    private static Map<String, Set<String>> heads(List<TicketFiles.Row> rows) {
        var heads = new LinkedHashMap<String, Set<String>>();
        rows.forEach(row -> heads.computeIfAbsent(row.sheet(), any -> new LinkedHashSet<>())
                .addAll(row.cells().keySet()));
        return heads;
    }

    /** Columns that a list does not have; without a title and an owner there is no item. */
    private static Set<String> missing(Sort sort, Set<String> heads) {
        Set<String> there = heads.stream()
                .flatMap(head -> Columns.ofHead(sort, head).stream())
                .map(Columns.Column::name)
                .collect(Collectors.toSet());
        return Columns.of(sort).stream()
                .map(Columns.Column::name)
                .filter(name -> !there.contains(name) && !NEVER_WAIVED.contains(name))
                .collect(Collectors.toSet());
    }

    private static String head(Sort sort, Fault fault) {
        return Columns.find(sort, fault.column())
                .map(column -> column.heads().get(0))
                .orElse(fault.column());
    }
}
