package org.sunmao.app.attachments.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.attachments.Attachment;
import org.sunmao.app.attachments.NotKeptException;
import org.sunmao.app.attachments.NotKeptException.Reason;
import org.sunmao.app.attachments.Owner;
import org.sunmao.app.attachments.Stored;
import org.sunmao.app.attachments.check.Inspector;
import org.sunmao.app.attachments.check.Samples;
import org.sunmao.app.attachments.pictures.Pictures;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.foundation.Scope;
import org.sunmao.app.shell.Formats;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import org.sunmao.app.testing.SunmaoDatabaseTest;

/** Keeping, referring, forgetting. */
@SunmaoDatabaseTest
class AttachmentsTest {

    private static final Reader ONE = reader(1, "one");
    private static final Reader OTHER = reader(2, "other");
    private static final Owner CASE = new Owner("matters", "M1");
    private static final Owner ANOTHER = new Owner("matters", "M2");

    private final WorkerDatabase worker;
    private final WebDatabase web;
    private final List<AuditEntry> lines = new ArrayList<>();
    private final StoredAttachments attachments;
    private final LooseEnd end;

    AttachmentsTest(WorkerDatabase worker, WebDatabase web) {
        this.worker = worker;
        this.web = web;
        this.attachments =
                new StoredAttachments(worker, new Inspector(new Pictures()), lines::add, DataSize.ofMegabytes(20));
        this.end = new LooseEnd(worker);
    }

    private static Reader reader(long id, String account) {
        return new Reader(id, account, account, Role.OFFICE, Scope.district(account));
    }

    @BeforeEach
    void empty() {
        for (String table : List.of("reference", "kept", "content")) {
            worker.client().sql("delete from attachments." + table).update();
        }
    }

    @AfterEach
    void stop() {
        end.destroy();
    }

    private long count(String table) {
        return Objects.requireNonNull(worker.client()
                .sql("select count(*) from attachments." + table)
                .query(Long.class)
                .single());
    }

    private Attachment text(Reader by, String text, String name) throws NotKeptException {
        return attachments.keep(by, Samples.text(text), name);
    }

    private void age(long id) {
        worker.client()
                .sql("update attachments.kept set loose_since = loose_since - interval '8 days' where id = ?")
                .param(id)
                .update();
    }

    @Test
    void the_same_bytes_are_stored_once_and_each_keeping_has_its_name() throws Exception {
        Attachment first = text(ONE, "一样", "甲.txt");
        Attachment second = text(OTHER, "一样", "乙.txt");

        assertThat(second.sha256()).isEqualTo(first.sha256()).hasSize(64);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(List.of(first.name(), second.name())).containsExactly("甲.txt", "乙.txt");
        assertThat(List.of(first.by(), second.by())).containsExactly("one", "other");
        assertThat(count("content")).isEqualTo(1);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).action()).isEqualTo("attachments.keep");
        assertThat(lines.get(0).detail().toString()).contains(first.sha256()).doesNotContain("甲");
    }

    @Test
    void a_file_is_found_through_what_it_belongs_to_and_through_nothing_else() throws Exception {
        Attachment kept = attachments.keep(ONE, new ByteArrayInputStream(Samples.pdf()), "合同.pdf");
        assertThat(attachments.find(CASE, kept.id())).isEmpty();

        assertThat(attachments.attach(ONE, CASE, List.of(kept.id(), kept.id()))).isTrue();

        assertThat(attachments.list(CASE)).containsExactly(kept);
        Stored found = attachments.find(CASE, kept.id()).orElseThrow();
        assertThat(found.about()).isEqualTo(kept);
        assertThat(found.bytes()).hasSize((int) kept.size());
        assertThat(attachments.find(ANOTHER, kept.id())).isEmpty();
        assertThat(attachments.find(new Owner("other", "M1"), kept.id())).isEmpty();
        assertThat(attachments.listLoose(ONE, List.of(kept.id()))).isEmpty();
    }

    @Test
    void nobody_makes_the_file_of_another_belong_to_a_thing() throws Exception {
        Attachment others = text(OTHER, "机密", "a.txt");
        Attachment own = text(ONE, "自己的", "b.txt");

        assertThat(attachments.attach(ONE, CASE, List.of(own.id(), others.id())))
                .isFalse();
        assertThat(attachments.attach(ONE, CASE, List.of(999_999L))).isFalse();

        assertThat(attachments.list(CASE)).isEmpty();
        assertThat(attachments.listLoose(ONE, List.of(own.id(), others.id()))).containsExactly(own);
    }

    @Test
    void what_is_attached_in_a_transaction_that_fails_is_not_attached() throws Exception {
        Attachment kept = text(ONE, "一", "a.txt");

        assertThatThrownBy(() -> worker.doInTransaction(() -> {
                    attachments.attach(ONE, CASE, List.of(kept.id()));
                    throw new IllegalStateException("as it were");
                }))
                .hasMessage("as it were");

        assertThat(attachments.list(CASE)).isEmpty();
        assertThat(attachments.listLoose(ONE, List.of(kept.id()))).containsExactly(kept);
    }

    @Test
    void what_belongs_to_nothing_is_forgotten_after_seven_days() throws Exception {
        Attachment loose = text(ONE, "一", "a.txt");
        Attachment used = text(ONE, "二", "b.txt");
        Attachment twice = text(ONE, "三", "c.txt");
        attachments.attach(ONE, CASE, List.of(used.id(), twice.id()));
        attachments.attach(ONE, ANOTHER, List.of(twice.id()));
        List.of(loose, used, twice).forEach(each -> age(each.id()));

        assertThat(attachments.detach(CASE, twice.id())).isTrue();
        assertThat(attachments.detach(CASE, twice.id())).isFalse();
        assertThat(end.forget()).isEqualTo(1);
        assertThat(count("content")).isEqualTo(2);
        assertThat(attachments.find(ANOTHER, twice.id())).isPresent();

        attachments.detach(ANOTHER, twice.id());
        assertThat(end.forget()).as("its seven days begin now").isZero();
        age(twice.id());
        assertThat(end.forget()).isEqualTo(1);
        assertThat(attachments.list(CASE)).containsExactly(used);
    }

    @Test
    void bytes_stay_as_long_as_one_keeping_of_them_does() throws Exception {
        Attachment old = text(ONE, "一样", "a.txt");
        text(ONE, "一样", "b.txt");
        age(old.id());

        assertThat(end.forget()).isEqualTo(1);
        assertThat(count("content")).isEqualTo(1);
    }

    @Test
    void retention_erases_names_and_bytes_and_leaves_the_hash() throws Exception {
        Attachment kept = text(ONE, "个人信息", "张某.txt");
        Attachment same = text(ONE, "个人信息", "李某.txt");
        attachments.attach(ONE, CASE, List.of(kept.id()));
        attachments.attach(ONE, ANOTHER, List.of(same.id()));

        assertThat(attachments.erase(CASE)).isEqualTo(1);
        assertThat(attachments.erase(CASE)).isZero();

        Attachment stone = attachments.list(CASE).get(0);
        assertThat(stone.erased()).isTrue();
        assertThat(stone.name()).isEmpty();
        assertThat(stone.sha256()).isEqualTo(kept.sha256());
        assertThat(attachments.find(CASE, kept.id())).isEmpty();
        assertThat(attachments.find(ANOTHER, same.id())).as("kept another time").isPresent();

        attachments.erase(ANOTHER);
        assertThat(count("content")).isZero();
        assertThat(attachments.attach(ONE, ANOTHER, List.of(kept.id()))).isFalse();
    }

    @Test
    void no_more_is_read_than_is_taken() {
        var read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                read.addAndGet(length);
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };

        NotKeptException refused =
                catchThrowableOfType(NotKeptException.class, () -> attachments.keep(ONE, endless, "a.txt"));

        assertThat(refused.why()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.found()).isEqualTo("20 MB");
        assertThat(read.get()).isEqualTo((20 << 20) + 1);
        assertThat(count("kept")).isZero();
    }

    @Test
    void exactly_as_much_as_is_taken_is_taken() throws Exception {
        byte[] full = new byte[20 << 20];
        java.util.Arrays.fill(full, (byte) 'a');
        assertThat(attachments
                        .keep(ONE, new ByteArrayInputStream(full), "a.txt")
                        .size())
                .isEqualTo(20 << 20);
    }

    @Test
    void nobody_fills_the_disk_with_what_belongs_to_nothing() throws Exception {
        for (int i = 0; i < StoredAttachments.MOST_LOOSE; i++) {
            text(ONE, "n" + i, "a.txt");
        }
        NotKeptException refused = catchThrowableOfType(NotKeptException.class, () -> text(ONE, "one more", "a.txt"));
        assertThat(refused.why()).isEqualTo(Reason.TOO_MANY);
        assertThat(text(OTHER, "another's", "a.txt").id()).isPositive();
    }

    @Test
    void a_visitor_keeps_nothing() {
        assertThatThrownBy(() -> text(Reader.visitor(), "一", "a.txt")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_given_out_to_be_saved_under_its_own_name() throws Exception {
        Attachment kept = text(ONE, "一", "合同 \"终稿\".txt");
        attachments.attach(ONE, CASE, List.of(kept.id()));
        ResponseEntity<byte[]> answer =
                attachments.find(CASE, kept.id()).orElseThrow().answer();

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%90%88%E5%90%8C%20_%E7%BB%88%E7%A8%BF_.txt")
                .doesNotContain("\n");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void the_web_role_reads_nothing_here() {
        for (String table : List.of("reference", "kept", "content")) {
            assertThatThrownBy(() -> web.read(
                            Scope.district("one"),
                            sql -> sql.sql("select count(*) from attachments." + table)
                                    .query(Long.class)
                                    .single()))
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void every_refusal_is_said_in_both_languages() {
        for (Language language : Language.values()) {
            var messages = new Messages(language);
            var formats = new Formats(language, "?", "?");
            for (Reason reason : Reason.values()) {
                String said = new NotKeptException(
                                reason, reason == Reason.MISMATCH || reason == Reason.MARKUP ? "program" : "X")
                        .said((key, arguments) -> messages.get(key, formats, arguments));
                assertThat(said).doesNotContain("⟦", "{").contains("OFD");
            }
        }
    }

    @Test
    void a_limit_that_makes_no_sense_stops_the_start() {
        assertThatThrownBy(() -> new StoredAttachments(
                        worker, new Inspector(new Pictures()), lines::add, DataSize.ofGigabytes(3)))
                .hasMessageStartingWith("sunmao.attachments.max: found ");
    }
}
