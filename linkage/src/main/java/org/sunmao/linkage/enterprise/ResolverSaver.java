package org.sunmao.linkage.enterprise;

import static org.sunmao.linkage.enterprise.ResolverFormat.ANCHORS;
import static org.sunmao.linkage.enterprise.ResolverFormat.CLUSTERS;
import static org.sunmao.linkage.enterprise.ResolverFormat.DECISIONS;
import static org.sunmao.linkage.enterprise.ResolverFormat.HEAD;
import static org.sunmao.linkage.enterprise.ResolverFormat.POSTINGS;
import static org.sunmao.linkage.enterprise.ResolverFormat.RECORDS;
import static org.sunmao.linkage.enterprise.ResolverFormat.REGIONS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.CheckedFileWriter;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.GrowingPostings;
import org.sunmao.linkage.region.Region;

/** Writes a resolver into a file, for {@link ResolverOpener}. */
final class ResolverSaver {
    private static final RegionForm NUMBERED = RegionForm.byNumber(new RegionList[0]);
    /** Blocks are closed when they are longer: small enough to be checked in the cache, large enough to be read at full speed. */
    private static final int FULL = 1 << 20;

    private final EnterpriseModel model;
    private final LiveAnchors anchors;
    private final LiveRecords records;
    private final Decisions decisions;
    private final Pool pool;
    private final PackedWriter block = new PackedWriter(FULL + (FULL >> 2));

    ResolverSaver(EnterpriseModel model, LiveAnchors anchors, LiveRecords records, Decisions decisions, Pool pool) {
        this.model = model;
        this.anchors = anchors;
        this.records = records;
        this.decisions = decisions;
        this.pool = pool;
    }

    void save(Path file, byte[] note, CheckedFileWriter.Opening opening) throws IOException {
        CheckedFileWriter.replace(file, ResolverFormat.MARK, ResolverFormat.FORMAT, opening, out -> {
            head(note);
            close(HEAD, out);
            regions();
            close(REGIONS, out);
            decisions(out);
            clusters(out);
            anchors(out);
            records(out);
            int number = 0;
            for (GrowingPostings postings : ResolverFormat.indexes(anchors, records)) {
                postings(number++, postings, out);
            }
        });
    }

    private void head(byte[] note) {
        block.text(model.id());
        block.int64(ResolverFormat.words());
        block.octets(note);
        block.int32(anchors.size());
        block.int32(records.size());
    }

    /** The lists of regions, each at its number. */
    private void regions() {
        RegionList[] lists = pool.lists();
        block.count(lists.length);
        for (RegionList list : lists) {
            block.count(list.regions.size());
            for (Region region : list.regions) {
                block.text(region.code());
                block.text(region.name());
                block.text(region.shortName());
                block.octet(region.level().ordinal());
            }
        }
    }

    private void decisions(CheckedFileWriter out) throws IOException {
        for (Constraint decision : decisions.all()) {
            if (decision instanceof MustLink must) {
                block.octet(must.acrossCodes() ? 3 : 0);
                block.text(must.key());
                block.text(must.anchorKey());
            } else if (decision instanceof CannotLink cannot) {
                block.octet(1);
                block.text(cannot.key());
                block.text(cannot.anchorKey());
            } else {
                block.octet(2);
                block.text(decision.key());
            }
            closeWhereFull(DECISIONS, out);
        }
        close(DECISIONS, out);
    }

    private void clusters(CheckedFileWriter out) throws IOException {
        for (List<Integer> rows : anchors.listClusters()) {
            block.count(rows.size());
            rows.forEach(block::count);
            closeWhereFull(CLUSTERS, out);
        }
        close(CLUSTERS, out);
    }

    private void anchors(CheckedFileWriter out) throws IOException {
        for (int row = 0; row < anchors.size(); row++) {
            if (anchors.isLive(row)) {
                block.count(row);
                anchors.row(row).write(block, NUMBERED);
                closeWhereFull(ANCHORS, out);
            }
        }
        close(ANCHORS, out);
    }

    private void records(CheckedFileWriter out) throws IOException {
        for (int id = 0; id < records.size(); id++) {
            if (records.isLive(id)) {
                block.count(id);
                records.profile(id).write(block, NUMBERED);
                byte[] own = records.own(id);
                byte[] full = records.full(id);
                block.octets(own);
                boolean same = full == null || Arrays.equals(own, full);
                block.octets(same || full == null ? new byte[0] : full);
                closeWhereFull(RECORDS, out);
            }
        }
        close(RECORDS, out);
    }

    private void postings(int number, GrowingPostings postings, CheckedFileWriter out) throws IOException {
        block.octet(number);
        postings.write(block, part -> {
            if (part.size() > FULL) {
                close(POSTINGS, out);
                block.octet(number);
            }
        });
        close(POSTINGS, out);
    }

    private void closeWhereFull(int kind, CheckedFileWriter out) throws IOException {
        if (block.size() > FULL) {
            close(kind, out);
        }
    }

    private void close(int kind, CheckedFileWriter out) throws IOException {
        if (block.size() > 0) {
            out.block(kind, block);
            block.clear();
        }
    }
}
