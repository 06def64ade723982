package org.sunmao.linkage.enterprise;

import static org.sunmao.linkage.enterprise.ResolverFormat.ANCHORS;
import static org.sunmao.linkage.enterprise.ResolverFormat.CLUSTERS;
import static org.sunmao.linkage.enterprise.ResolverFormat.DECISIONS;
import static org.sunmao.linkage.enterprise.ResolverFormat.HEAD;
import static org.sunmao.linkage.enterprise.ResolverFormat.POSTINGS;
import static org.sunmao.linkage.enterprise.ResolverFormat.RECORDS;
import static org.sunmao.linkage.enterprise.ResolverFormat.REGIONS;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunmao.linkage.Constraint;
import org.sunmao.linkage.Constraint.CannotLink;
import org.sunmao.linkage.Constraint.MustLink;
import org.sunmao.linkage.Constraint.Separate;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.file.CheckedFileReader;
import org.sunmao.linkage.file.DamagedFileException;
import org.sunmao.linkage.file.PackedReader;
import org.sunmao.linkage.file.PackedWriter;
import org.sunmao.linkage.index.GrowingPostings;
import org.sunmao.linkage.region.Region;

/** Fills an empty resolver from a file of {@link ResolverSaver}. */
final class ResolverOpener {
    private static final Region.Level[] LEVELS = Region.Level.values();

    private final Path file;
    private final EnterpriseModel model;
    private final LiveAnchors anchors;
    private final LiveRecords records;
    private final KnownPlaces known;
    private final Register reading;
    private final List<GrowingPostings> indexes;
    private final List<Constraint> decisions = new ArrayList<>();
    private RegionForm form = RegionForm.byNumber(new RegionList[] {RegionList.NONE});
    private byte[] note = {};

    ResolverOpener(
            Path file,
            EnterpriseModel model,
            LiveAnchors anchors,
            LiveRecords records,
            KnownPlaces known,
            Register reading) {
        this.file = file;
        this.model = model;
        this.anchors = anchors;
        this.records = records;
        this.known = known;
        this.reading = reading;
        indexes = ResolverFormat.indexes(anchors, records);
    }

    /** Fills the resolver, but for the decisions of persons, which it gives. */
    Decisions open() {
        try (CheckedFileReader in = new CheckedFileReader(file, ResolverFormat.MARK, ResolverFormat.FORMAT);
                TwoThreads threads = new TwoThreads()) {
            for (CheckedFileReader.Block block = in.next(); block != null; block = in.next()) {
                CheckedFileReader.Block read = block;
                if (block.kind() < ANCHORS) {
                    small(block.kind(), block.content());
                } else {
                    threads.run(() -> large(read.kind(), read.content()));
                }
            }
            threads.join();
            anchors.close();
            records.close();
            for (int row = 0; row < anchors.size(); row++) {
                if (anchors.isLive(row)) {
                    known.learn(anchors.row(row));
                }
            }
            return new Decisions(decisions);
        } catch (NoSuchFileException e) {
            throw unusable("no such file", "one that was saved", e);
        } catch (DamagedFileException e) {
            throw unusable(e.found(), e.expected(), e);
        } catch (IOException e) {
            throw unusable("that it cannot be read (" + e + ")", "a file that can", e);
        } catch (UnusableIndexException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unusable("contents that do not fit each other (" + e + ")", "a resolver as saved", e);
        }
    }

    byte[] note() {
        return note;
    }

    /** Decides once more about some records, to see whether the rules are still those under which the file was saved. */
    void requireSameLinks(Judge judge) {
        for (int id = 0; id < records.size(); id += ResolverFormat.SAMPLE) {
            if (records.isLive(id)
                    && !Arrays.equals(records.own(id), PackedLink.pack(judge.apply(records.profile(id))))) {
                throw ofAnotherVersion(records.profile(id).key());
            }
        }
    }

    private void small(int kind, PackedReader in) {
        switch (kind) {
            case HEAD -> head(in);
            case REGIONS -> regions(in);
            case DECISIONS -> {
                while (!in.isAtEnd()) {
                    decisions.add(decision(in));
                }
            }
            case CLUSTERS -> {
                while (!in.isAtEnd()) {
                    int[] rows = new int[in.count(1)];
                    Arrays.setAll(rows, i -> in.count());
                    anchors.cluster(rows);
                }
            }
            default -> throw unusable("a block of kind " + kind, "a known one", null);
        }
    }

    private void head(PackedReader in) {
        String id = in.string();
        if (!id.equals(model.id())) {
            throw unusable("links under the model " + id, "links under the model " + model.id(), null);
        }
        if (in.int64() != ResolverFormat.words()) {
            throw unusable("levels and kinds of another version", "those of this one", null);
        }
        note = in.octets();
        anchors.reserve(in.int32());
        records.reserve(in.int32());
    }

    private void regions(PackedReader in) {
        RegionList[] lists = new RegionList[in.count(1)];
        for (int i = 0; i < lists.length; i++) {
            List<Region> regions = new ArrayList<>();
            for (int n = in.count(1); n > 0; n--) {
                regions.add(new Region(in.string(), in.string(), in.string(), LEVELS[in.octet()]));
            }
            lists[i] = reading.pool().regions(regions);
        }
        form = RegionForm.byNumber(lists);
    }

    private static Constraint decision(PackedReader in) {
        return switch (in.octet()) {
            case 0 -> new MustLink(in.string(), in.string());
            case 1 -> new CannotLink(in.string(), in.string());
            case 2 -> new Separate(in.string());
            default -> new MustLink(in.string(), in.string(), true);
        };
    }

    private void large(int kind, PackedReader in) {
        switch (kind) {
            case ANCHORS -> {
                while (!in.isAtEnd()) {
                    int row = in.count();
                    anchors.put(row, profile(row, in));
                }
            }
            case RECORDS -> {
                while (!in.isAtEnd()) {
                    int id = in.count();
                    Profile p = profile(id, in);
                    byte[] own = in.octets();
                    byte[] full = in.octets();
                    records.put(id, p, own, full.length == 0 ? own : full);
                }
            }
            case POSTINGS -> indexes.get(in.octet()).read(in);
            default -> throw unusable("a block of kind " + kind, "a known one", null);
        }
    }

    /** Reads a profile as it was saved; some are made from the record once more and must be the same. */
    private Profile profile(int number, PackedReader in) {
        int from = in.position();
        Profile p = new Profile(in, form);
        if (number % ResolverFormat.SAMPLE == 0) {
            PackedWriter now = new PackedWriter(512);
            reading.read(p.record).write(now, form);
            if (!Arrays.equals(in.copy(from, in.position()), now.toByteArray())) {
                throw ofAnotherVersion(p.key());
            }
        }
        return p;
    }

    private UnusableIndexException ofAnotherVersion(String key) {
        return unusable("the record " + key + " as another version understood it", "as this one does", null);
    }

    private UnusableIndexException unusable(String found, String expected, @Nullable Throwable cause) {
        return new UnusableIndexException(file, found, expected, cause);
    }
}
