package org.sunmao.app.resolution;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.resolution.Decisions.Outcome;
import org.sunmao.app.resolution.Decisions.Recorded;
import org.sunmao.app.resolution.Decisions.Refusal;
import org.sunmao.app.resolution.Decisions.Refused;
import org.sunmao.linkage.code.CodeKind;
import org.sunmao.linkage.code.CodeReading;
import org.sunmao.linkage.code.CreditCode;

/**
 * A person's word about whole files of enterprises or buildings: two are one, or some mentions of one are another. Each is an act of decisions
 * about mentions, undone as one ({@link Decisions#undoAct}). Nothing moves until the conclusions are derived again.
 */
@Component
public class FileDecisions {

    private static final String MEMBERS = """
            select m.id, encode(m.hash, 'hex') as key, m.kind, s.kind as source_kind, jsonb_exists(m.fields, 'name') as named,
                m.fields ->> 'code' as code, a.id is not null as founding
            from resolution.link l
            join resolution.mention m on m.id = l.mention_id
            join evidence.source s on s.id = m.source_id
            left join resolution.anchor a on a.kind = m.kind and a.anchor_key = encode(m.hash, 'hex') and a.id = l.subject_id
            where l.subject_id = ? and l.until_at is null
            order by m.id
            """;

    private final WorkerDatabase database;
    private final DecisionBook book;

    FileDecisions(WorkerDatabase database, DecisionBook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * A word about two files, or about mentions of one.
     *
     * @param subject the file it is said of
     * @param other the file that is the same one; null where mentions are taken out
     * @param mentions the mentions that are taken out; empty where two files are one
     * @param seen what {@link #mark} said when it was looked at; empty where nobody looked
     * @param by who says so
     * @param why in their words
     */
    public record Word(long subject, @Nullable Long other, List<Long> mentions, String seen, String by, String why) {

        public Word {
            mentions = mentions.stream().distinct().sorted().toList();
            why = why.strip();
        }

        /** Two files are one. */
        public static Word merge(long one, long other, String seen, String by, String why) {
            return new Word(one, other, List.of(), seen, by, why);
        }

        /** These mentions of a file are another. */
        public static Word split(long subject, Collection<Long> mentions, String seen, String by, String why) {
            return new Word(subject, null, List.copyOf(mentions), seen, by, why);
        }
    }

    private record Member(
            long id,
            String key,
            String kind,
            String sourceKind,
            boolean named,
            @Nullable String code,
            boolean founding) {

        private MentionKind mentionKind() {
            return kind.equals("building") ? MentionKind.BUILDING : MentionKind.ENTERPRISE;
        }

        boolean confirms() {
            return LinkingRules.foundsConfirmed(mentionKind(), sourceKind);
        }

        boolean founds() {
            return LinkingRules.founds(mentionKind(), sourceKind, named);
        }
    }

    /** Records the word, or says why not. */
    public Outcome record(Word word) {
        return database.inTransaction(() -> {
            lock();
            return word.other() == null ? split(word) : merge(word, word.other());
        });
    }

    /** One word about files at a time, so that each sees what those before it tied. */
    private void lock() {
        database.client()
                .sql("select pg_advisory_xact_lock(hashtextextended('resolution.files', 0))")
                .query(row -> {});
    }

    /** What stands for these files now: other mentions, another mark. */
    public String mark(Collection<Long> subjects) {
        return database.client()
                .sql("""
                        select coalesce(md5(string_agg(mention_id || '>' || subject_id, ',' order by mention_id)), '')
                        from resolution.link where subject_id = any(?) and until_at is null
                        """)
                .param(subjects.toArray(Long[]::new))
                .query(String.class)
                .single();
    }

    private Outcome merge(Word word, long other) {
        List<Member> one = members(word.subject());
        List<Member> two = members(other);
        Optional<Refusal> refusal = refusal(word, other, one, two);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Ties ties = book.ties(one.get(0).mentionKind());
        var tied = new ArrayList<Member>();
        tied.addAll(standFor(one, ties));
        tied.addAll(standFor(two, ties));
        long lives = Math.min(word.subject(), other);
        return write("merge", ids(tied), lives, Math.max(word.subject(), other), word, null);
    }

    private Optional<Refusal> refusal(Word word, long other, List<Member> one, List<Member> two) {
        if (word.why().isEmpty()) {
            return Optional.of(Refusal.WHY_MISSING);
        }
        if (word.subject() == other) {
            return Optional.of(Refusal.SAME_FILE);
        }
        if (one.isEmpty() || two.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_SUBJECT);
        }
        if (!one.get(0).kind().equals(two.get(0).kind())) {
            return Optional.of(Refusal.OTHER_KIND);
        }
        if (!fresh(word, List.of(word.subject(), other))) {
            return Optional.of(Refusal.FILE_CHANGED);
        }
        Set<String> codes = codes(one);
        Set<String> others = codes(two);
        boolean twoCodes =
                !codes.isEmpty() && !others.isEmpty() && codes.stream().noneMatch(others::contains);
        return twoCodes ? Optional.of(Refusal.TWO_CODES) : Optional.empty();
    }

    private boolean fresh(Word word, List<Long> subjects) {
        return word.seen().isEmpty() || word.seen().equals(mark(subjects));
    }

    /** Valid credit codes that the register has for a file; a code names one enterprise. */
    private static Set<String> codes(List<Member> members) {
        return members.stream()
                .filter(m -> m.kind().equals("enterprise") && m.confirms())
                .map(Member::code)
                .filter(Objects::nonNull)
                .map(CreditCode::read)
                .filter(code -> code.valid() && code.kind() == CodeKind.USCC)
                .map(CodeReading::value)
                .collect(Collectors.toSet());
    }

    /**
     * The mentions that stand for a file when it is tied to another: those that found a confirmed one, for whatever else is in the file follows
     * them; all of them where there is none. Of several that are tied already, one.
     */
    private static List<Member> standFor(List<Member> members, Ties ties) {
        boolean anchored = members.stream().anyMatch(Member::confirms);
        var seen = new HashSet<String>();
        var standing = new ArrayList<Member>();
        members.stream()
                .filter(Member::founding)
                .filter(m -> !anchored || m.confirms())
                .forEach(m -> {
                    if (seen.add(ties.component(m.key()))) {
                        standing.add(m);
                    }
                });
        members.stream().filter(m -> !anchored || m.confirms()).forEach(m -> {
            if (seen.add(ties.component(m.key()))) {
                standing.add(m);
            }
        });
        return standing;
    }

    private Outcome split(Word word) {
        List<Member> members = members(word.subject());
        var byId = new LinkedHashMap<Long, Member>();
        members.forEach(member -> byId.put(member.id(), member));
        List<Member> taken =
                word.mentions().stream().map(byId::get).filter(Objects::nonNull).toList();
        Optional<Refusal> refusal = refusal(word, members, taken);
        return refusal.<Outcome>map(Refused::new).orElseGet(() -> {
            Recorded made = write("apart", ids(taken), word.subject(), null, word, null);
            write("merge", stay(members, taken), word.subject(), word.subject(), word, made.decisionId());
            return made;
        });
    }

    /**
     * Where nothing founds a confirmed file, its mentions are together because the machine joined each with another; what was taken out may have
     * stood between those that stay.
     */
    private static Set<Long> stay(List<Member> members, List<Member> taken) {
        if (members.stream().anyMatch(Member::confirms) || members.size() - taken.size() < 2) {
            return Set.of();
        }
        Set<Long> stay = ids(members);
        stay.removeAll(ids(taken));
        return stay;
    }

    private Optional<Refusal> refusal(Word word, List<Member> members, List<Member> taken) {
        if (word.why().isEmpty()) {
            return Optional.of(Refusal.WHY_MISSING);
        }
        if (members.isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_SUBJECT);
        }
        if (word.mentions().isEmpty()) {
            return Optional.of(Refusal.NOTHING_CHOSEN);
        }
        if (!fresh(word, List.of(word.subject()))
                || taken.size() < word.mentions().size()) {
            return Optional.of(Refusal.FILE_CHANGED);
        }
        if (taken.size() == members.size()) {
            return Optional.of(Refusal.ALL_CHOSEN);
        }
        if (taken.stream().anyMatch(m -> m.id() == anchor(members, word.subject()))) {
            return Optional.of(Refusal.ANCHOR_STAYS);
        }
        return taken.stream().noneMatch(Member::founds) ? Optional.of(Refusal.NOTHING_FOUNDS) : Optional.empty();
    }

    /** The mention that the file's id stays with; 0 where it is no member. */
    public long anchor(long subject) {
        return anchor(members(subject), subject);
    }

    private static long anchor(List<Member> members, long subject) {
        return members.stream()
                .filter(Member::founding)
                .mapToLong(Member::id)
                .findFirst()
                .orElse(0);
    }

    private List<Member> members(long subject) {
        return database.client()
                .sql(MEMBERS)
                .param(subject)
                .query((row, n) -> new Member(
                        row.getLong("id"),
                        row.getString("key"),
                        row.getString("kind"),
                        row.getString("source_kind"),
                        row.getBoolean("named"),
                        row.getString("code"),
                        row.getBoolean("founding")))
                .list();
    }

    private static Set<Long> ids(List<Member> members) {
        return members.stream().map(Member::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private Recorded write(
            String kind, Set<Long> mentions, long subject, @Nullable Long other, Word word, @Nullable Long act) {
        Long first = act;
        for (long mention : mentions) {
            long id = database.client()
                    .sql("""
                            insert into resolution.decision (kind, mention_id, subject_id, other_id, by_person, why, act)
                            values (:kind, :mention, :subject, :other, :by, :why, :act) returning id
                            """)
                    .param("kind", kind)
                    .param("mention", mention)
                    .param("subject", subject)
                    .param("other", other, Types.BIGINT)
                    .param("by", word.by())
                    .param("why", word.why())
                    .param("act", first, Types.BIGINT)
                    .query(Long.class)
                    .single();
            first = first == null ? Long.valueOf(id) : first;
        }
        return new Recorded(first == null ? 0 : first, mentions.size());
    }
}
