package org.sunmao.app.proposals.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.Audit;
import org.sunmao.app.access.AuditEntry;
import org.sunmao.app.access.Reader;
import org.sunmao.app.access.Role;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterFields;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.Proposer;
import org.sunmao.app.proposals.Publication;
import org.sunmao.app.proposals.store.MemberBook;
import org.sunmao.app.proposals.store.ProposalBook;
import org.sunmao.app.proposals.store.PublicationBook;
import org.sunmao.app.secrecy.NoticeLeaks;
import org.sunmao.app.secrecy.NoticeLeaks.Part;

/** Makes public what may be: by the proposers' consent, by the unit's word on its reply, by the council's office, and never with a leak that was found. */
@Component
public class ReleaseDesk {

    private final WorkerDatabase database;
    private final ProposalBook book;
    private final PublicationBook publications;
    private final MemberBook members;
    private final MatterTime time;
    private final Audit audit;

    ReleaseDesk(
            WorkerDatabase database,
            ProposalBook book,
            PublicationBook publications,
            MemberBook members,
            MatterTime time,
            Audit audit) {
        this.database = database;
        this.book = book;
        this.publications = publications;
        this.members = members;
        this.time = time;
        this.audit = audit;
    }

    /**
     * What would become public.
     *
     * @param refused why nothing can: {@code not-filed}, {@code no-consent}; empty where it can
     * @param reply whether the reply would be
     * @param names of those who agreed
     * @param leaks what must not be public of it
     */
    public record Prepared(String refused, boolean reply, String names, List<NoticeLeaks.Found> leaks) {

        /** Whether it can be made public. */
        public boolean fit() {
            return refused.isEmpty() && leaks.isEmpty();
        }
    }

    /** What would become public of a proposal now. */
    public Prepared prepare(Reader reader, Matter matter) {
        List<Proposer> proposers = book.proposers(reader.scope(), matter.id());
        if (!ProposalKind.FILED.contains(matter.state())) {
            return new Prepared("not-filed", false, "", List.of());
        }
        if (proposers.stream().noneMatch(each -> each.first() && each.textPublic())) {
            return new Prepared("no-consent", false, "", List.of());
        }
        Map<String, String> names =
                members.names(proposers.stream().map(Proposer::account).toList());
        String named = proposers.stream()
                .filter(Proposer::namePublic)
                .map(each -> names.getOrDefault(each.account(), ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining("、"));
        List<String> unnamed = proposers.stream()
                .filter(each -> !each.namePublic())
                .map(each -> names.getOrDefault(each.account(), ""))
                .filter(name -> !name.isEmpty())
                .toList();
        boolean reply = replies(matter, proposers);
        Map<String, String> fields = matter.fields();
        var parts = new ArrayList<Part>();
        parts.add(new Part("title", matter.title(), true));
        parts.add(new Part("analysis", fields.getOrDefault("analysis", ""), true));
        parts.add(new Part("advice", fields.getOrDefault("advice", ""), true));
        if (reply) {
            parts.add(new Part("answer", fields.getOrDefault(MatterFields.ANSWER, ""), true));
        }
        return new Prepared("", reply, named, NoticeLeaks.find(parts, unnamed));
    }

    /** Whether the reply is there, its unit lets it be public, and the author does. */
    private static boolean replies(Matter matter, List<Proposer> proposers) {
        return List.of("replied", "judged", "tracked", "followed", "closed").contains(matter.state())
                && "yes".equals(matter.fields().get("publish"))
                && proposers.stream().anyMatch(each -> each.first() && each.replyPublic());
    }

    /**
     * Makes it public.
     *
     * @param unitZh how the leading unit is called
     * @param unitEn the same in English
     * @return false where it cannot
     */
    public boolean publish(Reader reader, Matter matter, String unitZh, String unitEn) {
        Prepared prepared = prepare(reader, matter);
        if (!reader.is(Role.COUNCIL) || !prepared.fit()) {
            return false;
        }
        Map<String, String> fields = matter.fields();
        boolean reply = prepared.reply();
        var publication = new Publication(
                0,
                matter.id(),
                matter.number(),
                LocalDate.ofInstant(matter.openedAt(), MatterTime.ZONE).getYear(),
                matter.title(),
                fields.getOrDefault("subject", ""),
                fields.getOrDefault("body", ""),
                fields.getOrDefault("analysis", ""),
                fields.getOrDefault("advice", ""),
                prepared.names(),
                reply ? unitZh : "",
                reply ? unitEn : "",
                reply ? fields.getOrDefault(MatterFields.ANSWER, "") : "",
                reply ? fields.getOrDefault("class", "") : "",
                reply ? fields.getOrDefault("result", "") : "",
                time.today());
        database.doInTransaction(() -> {
            publications.publish(publication, reader.username());
            record(reader, matter, "publish");
        });
        return true;
    }

    private void record(Reader reader, Matter matter, String word) {
        audit.record(AuditEntry.of(reader, "proposals.publish")
                .about("matter", Long.toString(matter.id()))
                .changed(null, Map.of("word", word)));
    }

    /** Nothing of it is public any more. */
    public boolean withdraw(Reader reader, Matter matter) {
        return reader.is(Role.COUNCIL)
                && Objects.requireNonNull(database.inTransaction(() -> {
                    boolean was = publications.withdraw(matter.id());
                    if (was) {
                        record(reader, matter, "withdraw");
                    }
                    return was;
                }));
    }
}
