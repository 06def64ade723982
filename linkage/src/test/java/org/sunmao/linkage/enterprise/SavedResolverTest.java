package org.sunmao.linkage.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunmao.linkage.Link;
import org.sunmao.linkage.Zone;
import org.sunmao.linkage.decision.Decisions;
import org.sunmao.linkage.enterprise.EnterpriseResolver.Opened;
import org.sunmao.linkage.file.CheckedFileWriter;
import org.sunmao.linkage.region.LocalRegions;
import org.sunmao.linkage.region.Region;

class SavedResolverTest {
    private static final byte[] NOTE = "第七批".getBytes(StandardCharsets.UTF_8);

    private static final EnterpriseModel PINNED = EnterpriseTrainer.train(
                    new Deliveries(1).records(400, 100_000), List.of())
            .model();

    private final Pool pool = new Pool();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void what_was_opened_behaves_as_what_was_saved(long seed) {
        Path file = directory.resolve("index");
        History history = new History(seed);
        EnterpriseResolver kept = new EnterpriseResolver(PINNED);
        for (int round = 0; round < 6; round++) {
            for (int step = 0; step < 60; step++) {
                history.next().apply(kept);
            }
            kept.save(file, NOTE);
            Opened opened = EnterpriseResolver.open(file, PINNED);
            assertThat(opened.note()).isEqualTo(NOTE);
            EnterpriseResolver other = opened.resolver();
            assertThat(other.links()).isEqualTo(kept.links());
            assertThat(other.anchors()).isEqualTo(kept.anchors());
            for (int step = 0; step < 40; step++) {
                History.Step next = step % 4 == 3 ? history.nextBatch(12) : history.next();
                assertThat(next.apply(other)).isEqualTo(next.apply(kept));
                assertThat(other.links()).isEqualTo(kept.links());
            }
            for (int key = 0; key < 120; key++) {
                assertThat(other.members("a" + key)).isEqualTo(kept.members("a" + key));
                assertThat(other.record("m" + key)).isEqualTo(kept.record("m" + key));
            }
            // The one that was opened goes on, so that what one round does not bring back is missed in the next.
            kept = other;
        }
        assertThat(kept.links().links())
                .isEqualTo(new EnterpriseLinker(PINNED)
                        .link(history.held(), history.decisions())
                        .links());
    }

    @Test
    void an_empty_resolver_is_saved_and_opened_too() {
        Path file = directory.resolve("index");
        new EnterpriseResolver(PINNED).save(file, new byte[0]);
        EnterpriseResolver opened = EnterpriseResolver.open(file, PINNED).resolver();
        assertThat(opened.links().links()).isEmpty();
        assertThat(opened.upsert(new Deliveries(3).record(9))).hasSize(1);
    }

    @Test
    void a_change_of_any_byte_is_found() throws IOException {
        Path file = saved(6);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            assertUnusable(flipped, "byte " + i);
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_found_and_one_with_more_behind_it_too() throws IOException {
        Path file = saved(6);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            assertUnusable(Arrays.copyOf(whole, length), "length " + length);
        }
        assertUnusable(Arrays.copyOf(whole, whole.length + 1), "one byte more");
    }

    @Test
    void a_file_of_which_another_was_written_over_a_part_is_found() throws IOException {
        byte[] one = Files.readAllBytes(saved(6));
        byte[] other = Files.readAllBytes(saved(6));
        assertThat(one).hasSameSizeAs(other);
        for (int half = 1; half < one.length; half += 29) {
            byte[] mixed = one.clone();
            System.arraycopy(other, 0, mixed, 0, half);
            if (!Arrays.equals(mixed, one) && !Arrays.equals(mixed, other)) {
                assertUnusable(mixed, "half " + half);
            }
        }
    }

    @Test
    void a_file_of_another_kind_or_model_or_none_is_refused_with_the_reason() throws IOException {
        Path file = saved(30);
        EnterpriseModel another = EnterpriseTrainer.train(new Deliveries(2).records(400, 100_000), List.of())
                .model();
        assertThatThrownBy(() -> EnterpriseResolver.open(file, another))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining(
                        file.toString(), PINNED.id(), another.id(), "rebuilt by loading the records again");
        assertThatThrownBy(() -> EnterpriseResolver.open(directory.resolve("none"), PINNED))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("no such file");
        Path text = Files.writeString(directory.resolve("text"), "序号,企业名称,地址,联系电话\n1,云帆,香港中路10号,\n");
        assertThatThrownBy(() -> EnterpriseResolver.open(text, PINNED))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("another kind");
    }

    @Test
    void a_file_of_an_older_format_is_refused() throws IOException {
        Path file = directory.resolve("index");
        CheckedFileWriter.replace(
                file, ResolverFormat.MARK, ResolverFormat.FORMAT - 1, CheckedFileWriter::open, out -> {});
        assertThatThrownBy(() -> EnterpriseResolver.open(file, PINNED))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("format " + (ResolverFormat.FORMAT - 1), "format " + ResolverFormat.FORMAT);
    }

    @Test
    void a_record_that_this_version_reads_otherwise_is_found() {
        LocalRegions elsewhere = LocalRegions.of(List.of(Region.unlisted("云帆市", Region.Level.CITY)));
        EnterpriseRecord named = new EnterpriseRecord(
                "m", "tenants", false, "云帆启明网络有限公司", List.of(), null, null, null, null, null, null, null);
        saveOne(new Profile(named, elsewhere, pool), new Link("m", Zone.NEW, "m", 0, 1, List.of(), false, List.of()));
        assertThatThrownBy(() -> EnterpriseResolver.open(directory.resolve("index"), PINNED))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("the record m as another version understood it");
    }

    @Test
    void a_link_that_this_version_decides_otherwise_is_found() {
        EnterpriseRecord named = new EnterpriseRecord(
                "m", "tenants", false, "云帆启明网络有限公司", List.of(), null, null, null, null, null, null, null);
        Profile read = new Profile(named, PINNED.places(), pool);
        Link right = new Link("m", Zone.NEW, "m", 0, 1, List.of(), false, List.of());
        saveOne(read, right);
        assertThat(EnterpriseResolver.open(directory.resolve("index"), PINNED)
                        .resolver()
                        .link("m"))
                .isEqualTo(right);
        saveOne(read, new Link("m", Zone.NEW, "m", 0, .5, List.of(), false, List.of()));
        assertThatThrownBy(() -> EnterpriseResolver.open(directory.resolve("index"), PINNED))
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("the record m as another version understood it");
    }

    /** Saves a resolver that has one record, understood and decided as given. */
    private void saveOne(Profile p, Link link) {
        Decisions nobody = new Decisions(List.of());
        LiveRecords records = new LiveRecords();
        int id = records.add(p);
        records.own(id, PackedLink.pack(link));
        records.full(id, records.own(id));
        ResolverSaver saver = new ResolverSaver(PINNED, new LiveAnchors(nobody), records, nobody, pool);
        try {
            saver.save(directory.resolve("index"), NOTE, CheckedFileWriter::open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_save_that_ends_in_the_middle_leaves_the_old_file_and_the_next_save_works() throws IOException {
        Path file = saved(30);
        byte[] old = Files.readAllBytes(file);
        EnterpriseResolver resolver = EnterpriseResolver.open(file, PINNED).resolver();
        new History(8).nextBatch(30).apply(resolver);
        for (int most = 0; most < old.length; most += 997) {
            int limit = most;
            assertThatThrownBy(() -> resolver.save(file, NOTE, opened -> new Failing(opened, limit)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("disk is full");
            assertThat(file).hasBinaryContent(old);
        }
        assertThat(EnterpriseResolver.open(file, PINNED).note()).isEqualTo(NOTE);
        // A process that was killed leaves what it had written so far.
        Files.write(directory.resolve("index.new"), Arrays.copyOf(old, old.length * 2));
        resolver.save(file, new byte[] {1});
        assertThat(EnterpriseResolver.open(file, PINNED).note()).containsExactly(1);
        assertThat(EnterpriseResolver.open(file, PINNED).resolver().links()).isEqualTo(resolver.links());
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_note_that_is_too_long_is_refused() {
        EnterpriseResolver resolver = new EnterpriseResolver(PINNED);
        Path file = directory.resolve("index");
        resolver.save(file, new byte[EnterpriseResolver.LONGEST_NOTE]);
        assertThatThrownBy(() -> resolver.save(file, new byte[EnterpriseResolver.LONGEST_NOTE + 1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65537");
    }

    private Path saved(int steps) {
        EnterpriseResolver resolver = new EnterpriseResolver(PINNED);
        History history = new History(7);
        for (int step = 0; step < steps; step++) {
            history.next().apply(resolver);
        }
        Path file = directory.resolve("index");
        resolver.save(file, NOTE);
        return file;
    }

    private void assertUnusable(byte[] bytes, String how) throws IOException {
        Path file = directory.resolve("damaged");
        Files.write(file, bytes);
        assertThatThrownBy(() -> EnterpriseResolver.open(file, PINNED))
                .as(how)
                .isInstanceOf(UnusableIndexException.class)
                .hasMessageContaining("damaged");
    }

    /** An output that takes so many bytes and no more. */
    private static final class Failing implements CheckedFileWriter.Output {
        private final CheckedFileWriter.Output output;
        private int left;

        Failing(Path file, int most) throws IOException {
            output = CheckedFileWriter.open(file);
            left = most;
        }

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            int n = Math.min(left, bytes.remaining());
            output.write(bytes.slice(bytes.position(), n));
            left -= n;
            if (n < bytes.remaining()) {
                throw new IOException("The disk is full");
            }
        }

        @Override
        public void force() throws IOException {
            output.force();
        }

        @Override
        public void close() throws IOException {
            output.close();
        }
    }
}
