package org.sunmao.app.proposals.desk;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.access.People;
import org.sunmao.app.access.Reader;
import org.sunmao.app.matters.Matter;
import org.sunmao.app.matters.MatterTime;
import org.sunmao.app.matters.MatterTold;
import org.sunmao.app.matters.Matters;
import org.sunmao.app.matters.desk.MatterParty;
import org.sunmao.app.proposals.ProposalKind;
import org.sunmao.app.proposals.store.ProposalBook;

/** Whoever proposed what goes on with another proposal follows that one, gets its reply and is asked what to think of it, until the two are parted. */
@Component
class JoinedProposers {

    private final People people;
    private final Matters matters;
    private final MatterParty party;
    private final MatterTime time;
    private final ProposalBook book;

    JoinedProposers(People people, Matters matters, MatterParty party, MatterTime time, ProposalBook book) {
        this.people = people;
        this.matters = matters;
        this.party = party;
        this.time = time;
        this.book = book;
    }

    @EventListener
    void told(MatterTold news) {
        if (news.event().equals("merged")) {
            reader(news).ifPresent(reader -> joined(reader, news));
        } else if (news.event().equals("unmerged")) {
            reader(news).ifPresent(reader -> parted(reader, news));
        }
    }

    private Optional<Reader> reader(MatterTold news) {
        return news.by() == null
                ? Optional.empty()
                : people.findSecret(news.by()).flatMap(secret -> people.findReader(secret.personId()));
    }

    private void joined(Reader reader, MatterTold news) {
        Matter into = matters.findNumber(reader.scope(), news.facts().getOrDefault("into", ""))
                .filter(found -> found.kind().equals(ProposalKind.CODE))
                .orElse(null);
        if (into == null) {
            return;
        }
        var added = new ArrayList<String>();
        for (String account : book.accounts(news.matter())) {
            if (!account.equals(into.openedBy()) && party.add(reader, into, account)) {
                added.add(account);
            }
        }
        book.join(news.matter(), into.id(), added, time.today());
    }

    private void parted(Reader reader, MatterTold news) {
        Matter from = matters.findNumber(reader.scope(), news.facts().getOrDefault("from", ""))
                .filter(found -> found.kind().equals(ProposalKind.CODE))
                .orElse(null);
        if (from != null) {
            book.part(news.matter()).forEach(account -> party.remove(reader, from, account));
        }
    }
}
