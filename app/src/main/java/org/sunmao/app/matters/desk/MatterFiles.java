package org.sunmao.app.matters.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.attachments.Owner;
import org.sunmao.app.attachments.Stored;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Act;
import org.sunmao.app.matters.Audience;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterKinds;
import org.sunmao.app.matters.Outcome;
import org.sunmao.app.matters.Outcome.Result;
import org.sunmao.app.matters.store.MatterLog;

/**
 * The files of matters: of everybody who sees the matter, or of those who handle it. Whoever may comment may add files; who added one may take it back while the
 * matter is open, and the timeline says so. Whoever calls has found the matter within the reader's scope.
 */
@Component
public class MatterFiles {

    private static final String ROOM = "matters";

    private final WorkerDatabase database;
    private final MatterDesk desk;
    private final MatterKinds kinds;
    private final MatterLog log;
    private final Attachments attachments;

    MatterFiles(WorkerDatabase database, MatterDesk desk, MatterKinds kinds, MatterLog log, Attachments attachments) {
        this.database = database;
        this.desk = desk;
        this.kinds = kinds;
        this.log = log;
        this.attachments = attachments;
    }

    /**
     * A file of a matter.
     *
     * @param inside whether it is for those who handle the matter alone
     * @param own whether the reader may take it back
     */
    public record MatterFile(Attachment about, boolean inside, boolean own) {}

    private static Owner owner(Matter matter, boolean inside) {
        return new Owner(ROOM, matter.id() + (inside ? "/handlers" : ""));
    }

    /** Whether the reader is told what is said among those who handle the matter. */
    public boolean isHandler(Reader reader, Matter matter) {
        return kinds.of(matter).sights().stream()
                .anyMatch(seen -> reader.is(seen.role()) && seen.audience() != Audience.ALL);
    }

    /** Those that the reader sees, the first kept first. */
    public List<MatterFile> list(Reader reader, Matter matter) {
        return Stream.of(false, true)
                .filter(inside -> !inside || isHandler(reader, matter))
                .flatMap(inside -> attachments.list(owner(matter, inside)).stream()
                        .filter(file -> !file.erased())
                        .map(file -> new MatterFile(
                                file, inside, matter.open() && file.by().equals(reader.username()))))
                .sorted(java.util.Comparator.comparing(file -> file.about().at()))
                .toList();
    }

    /** One with its bytes; empty where it belongs to something else or is not for this reader. */
    public Optional<Stored> find(Reader reader, Matter matter, long file) {
        Optional<Stored> found = attachments.find(owner(matter, false), file);
        return found.isPresent() || !isHandler(reader, matter) ? found : attachments.find(owner(matter, true), file);
    }

    /** Whether the reader may add files. */
    public boolean mayAdd(Reader reader, Matter matter) {
        return desk.may(reader, matter, Act.COMMENT);
    }

    /**
     * From now on files that the reader kept belong to the matter.
     *
     * @param inside for those who handle it alone; only one of them can say so
     */
    public Outcome add(Reader reader, Matter matter, Collection<Attachment> files, boolean inside) {
        if (!mayAdd(reader, matter) || inside && !isHandler(reader, matter)) {
            return Outcome.of(Result.NOT_YOURS);
        }
        if (files.isEmpty()) {
            return Outcome.of(Result.NO_FILE);
        }
        String names = files.stream().map(Attachment::name).collect(Collectors.joining(", "));
        List<Long> ids = files.stream().map(Attachment::id).toList();
        boolean added = Objects.requireNonNull(database.inTransaction(() -> {
            boolean attached = attachments.attach(reader, owner(matter, inside), ids);
            if (attached) {
                tell(reader, matter, "file", names, inside);
                log.record(reader, "file", matter.id(), Map.of(), Map.of("files", ids));
            }
            return attached;
        }));
        return Outcome.of(added ? Result.DONE : Result.TOO_LATE);
    }

    /** Takes a file back. */
    public Outcome takeBack(Reader reader, Matter matter, long file) {
        Optional<MatterFile> found = list(reader, matter).stream()
                .filter(each -> each.about().id() == file)
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.of(Result.NOT_NOW);
        }
        if (!found.get().own()) {
            return Outcome.of(Result.NOT_YOURS);
        }
        boolean inside = found.get().inside();
        boolean gone = Objects.requireNonNull(database.inTransaction(() -> {
            boolean detached = attachments.detach(owner(matter, inside), file);
            if (detached) {
                tell(reader, matter, "file-removed", found.get().about().name(), inside);
                log.record(reader, "file", matter.id(), Map.of("files", List.of(file)), Map.of());
            }
            return detached;
        }));
        return Outcome.of(gone ? Result.DONE : Result.TOO_LATE);
    }

    private void tell(Reader reader, Matter matter, String event, String names, boolean inside) {
        log.tell(
                reader,
                new MatterLog.Line(
                        matter.id(),
                        event,
                        null,
                        matter.state(),
                        "",
                        inside ? Audience.HANDLERS : Audience.ALL,
                        Map.of("file", names)));
    }
}
