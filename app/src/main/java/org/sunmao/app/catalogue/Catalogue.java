package org.sunmao.app.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.catalogue.Content.Change;
import org.sunmao.app.catalogue.EntryRules.Fault;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.evidence.Source;
import org.sunmao.app.evidence.Sources;
import org.sunmao.app.intake.fields.SourceKind;

/** Writes the catalogue. Whoever calls has asked the reader's role before. */
@Component
public class Catalogue {

    private static final ZoneId DISTRICT_TIME = ZoneId.of("Asia/Shanghai");

    private final WorkerDatabase database;
    private final Sources sources;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    @Autowired
    Catalogue(WorkerDatabase database, Sources sources, Versions versions, Audit audit) {
        this(database, sources, versions, audit, Clock.systemDefaultZone());
    }

    Catalogue(WorkerDatabase database, Sources sources, Versions versions, Audit audit, Clock clock) {
        this.database = database;
        this.sources = sources;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {}

    /** The change holds as this version. */
    public record Saved(int version) implements Outcome {}

    /** Nothing differs from what holds already. */
    public record Unchanged(int version) implements Outcome {}

    /** Somebody else's version came meanwhile; look at it first. */
    public record Overtaken(int version) implements Outcome {}

    /** The content may not hold. */
    public record Faulty(List<Fault> faults) implements Outcome {}

    /** There is no source of this code. */
    public record NoSource() implements Outcome {}

    /**
     * Makes the content the newest version; the source takes over department and cadence from it. The record holds what was and what
     * is.
     *
     * @param seen the version that the change was made from; 0 where the source had none
     */
    public Outcome save(Reader reader, String code, int seen, Content content, String why) {
        return Objects.requireNonNull(database.inTransaction(() -> {
            Optional<Source> source = sources.find(code);
            if (source.isEmpty()) {
                return new NoSource();
            }
            List<Fault> faults =
                    EntryRules.faults(kind(source.get()), content, LocalDate.now(clock.withZone(DISTRICT_TIME)));
            return faults.isEmpty() ? save(reader, source.get(), seen, content, why) : new Faulty(faults);
        }));
    }

    private Outcome save(Reader reader, Source source, int seen, Content content, String why) {
        versions.lock(source.id());
        Optional<Entry> now = versions.find(source.id());
        int version = now.map(Entry::version).orElse(0);
        if (version != seen) {
            return new Overtaken(version);
        }
        Map<String, Change> changes =
                content.changesFrom(now.map(Entry::content).orElse(null));
        if (changes.isEmpty()) {
            return new Unchanged(version);
        }
        versions.add(source.id(), version + 1, content, reader.username(), why);
        sources.describe(source.code(), content.departmentZh(), content.departmentEn(), content.cadenceDays());
        audit.record(line(reader, source, version + 1, changes, why));
        return new Saved(version + 1);
    }

    private static AuditEntry line(Reader reader, Source source, int version, Map<String, Change> changes, String why) {
        var before = new LinkedHashMap<String, String>();
        var after = new LinkedHashMap<String, String>();
        changes.forEach((part, change) -> {
            before.put(part, change.before());
            after.put(part, change.after());
        });
        return AuditEntry.of(reader, "catalogue.change")
                .about("source", source.code())
                .changed(before, after)
                .with(Map.of("version", version, "why", why));
    }

    /** The kind of a source as intake knows it. */
    public static SourceKind kind(Source source) {
        return SourceKind.findByCode(source.kind()).orElseThrow();
    }
}
