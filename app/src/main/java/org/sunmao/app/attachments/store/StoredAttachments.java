package org.sunmao.app.attachments.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.Attachments;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;
import org.sunmao.app.attachments.Owner;
import org.sunmao.app.attachments.Stored;
import org.sunmao.app.attachments.check.Inspector;
import org.sunmao.app.attachments.check.Inspector.Looked;
import org.sunmao.app.database.WorkerDatabase;

/** The files in PostgreSQL. */
@Component
class StoredAttachments implements Attachments {

    /** Files of one person that belong to nothing yet: more than any form has, and less than would fill a disk. */
    static final int MOST_LOOSE = 60;

    private final WorkerDatabase worker;
    private final AttachmentRows rows;
    private final Inspector inspector;
    private final Audit audit;
    private final DataSize most;

    StoredAttachments(
            WorkerDatabase worker,
            Inspector inspector,
            Audit audit,
            @Value("${sunmao.attachments.max:20MB}") DataSize most) {
        if (most.toBytes() < 1024 || most.toMegabytes() > 200) {
            throw new IllegalArgumentException("sunmao.attachments.max: found " + most + ", expected 1KB to 200MB");
        }
        this.worker = worker;
        this.rows = new AttachmentRows(worker);
        this.inspector = inspector;
        this.audit = audit;
        this.most = most;
    }

    @Override
    public Attachment keep(Reader by, InputStream file, String name) throws NotKeptException, IOException {
        return keep(by, file.readNBytes(Math.toIntExact(most.toBytes()) + 1), name);
    }

    @Override
    public Attachment keep(Reader by, byte[] file, String name) throws NotKeptException {
        if (!by.signedIn()) {
            throw new IllegalArgumentException("nobody keeps a file without an account");
        }
        if (file.length > most.toBytes()) {
            throw new NotKeptException(Reason.TOO_LARGE, said(most));
        }
        if (rows.countLoose(by.username()) >= MOST_LOOSE) {
            throw new NotKeptException(Reason.TOO_MANY, "");
        }
        Looked looked = inspector.look(name, file);
        return Objects.requireNonNull(worker.inTransaction(() -> {
            Attachment kept = rows.add(looked, Attachment.digestOf(looked.bytes()), by.username());
            audit.record(AuditEntry.of(by, "attachments.keep")
                    .about("attachment", Long.toString(kept.id()))
                    .with(Map.of("sha256", kept.sha256(), "kind", kept.kind().word(), "bytes", kept.size())));
            return kept;
        }));
    }

    private static String said(DataSize size) {
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : size.toKilobytes() + " kB";
    }

    @Override
    public boolean attach(Reader by, Owner owner, Collection<Long> ids) {
        var wanted = new HashSet<>(ids);
        return Boolean.TRUE.equals(worker.inTransaction(() -> {
            if (rows.lockOwn(by.username(), wanted) != wanted.size()) {
                return false;
            }
            wanted.forEach(id -> rows.refer(owner, id, by.username()));
            return true;
        }));
    }

    @Override
    public boolean detach(Owner owner, long id) {
        return Boolean.TRUE.equals(worker.inTransaction(() -> rows.unrefer(owner, id)));
    }

    @Override
    public List<Attachment> list(Owner owner) {
        return rows.list(owner);
    }

    @Override
    public Optional<Stored> find(Owner owner, long id) {
        return rows.find(owner, id);
    }

    @Override
    public List<Attachment> listLoose(Reader by, Collection<Long> ids) {
        return rows.listLoose(by.username(), ids);
    }

    @Override
    public int erase(Owner owner) {
        return Objects.requireNonNull(worker.inTransaction(() -> rows.erase(owner)));
    }
}
