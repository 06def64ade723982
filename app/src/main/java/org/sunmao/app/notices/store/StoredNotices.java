package org.sunmao.app.notices.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.app.notices.Notice;
import org.sunmao.app.notices.NoticeTopic;
import org.sunmao.app.notices.Notices;
import org.sunmao.app.shell.Language;
import org.sunmao.app.shell.Messages;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices and, for those who want one at once, what the mail is made of later: one statement. */
@Component
class StoredNotices implements Notices {

    private static final String TELL = """
            with told as (
                insert into notices.notice (person_id, account, topic, key, arguments, href, dedup_key, daily)
                select p.id, p.username, :topic, :key, cast(:arguments as jsonb), :href, cast(:dedup as text), coalesce(c.way = 'daily', false)
                from access.person p left join notices.choice c on c.person_id = p.id and c.topic = :topic
                where not p.disabled and (p.username = any (:accounts) or p.id = any (:persons))
                on conflict (person_id, dedup_key) do nothing
                returning id, person_id),
            mailed as (
                insert into notices.mail (person_id, kind, notices)
                select t.person_id, 'notice', array[t.id] from told t
                join notices.choice c on c.person_id = t.person_id and c.topic = :topic and c.way = 'mail'
                join notices.address a on a.person_id = t.person_id and a.email is not null)
            select count(*) from told
            """;

    private final WorkerDatabase worker;
    private final JsonMapper json;
    private final Set<String> topics;
    private final Messages words = new Messages(Language.ZH);

    StoredNotices(WorkerDatabase worker, JsonMapper json, ObjectProvider<NoticeTopic> topics) {
        this.worker = worker;
        this.json = json;
        this.topics = topics.stream().map(NoticeTopic::word).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public int tell(Collection<String> accounts, Notice notice) {
        return tell(Set.copyOf(accounts), Set.of(), notice);
    }

    @Override
    public int tellPersons(Collection<Long> persons, Notice notice) {
        return tell(Set.of(), Set.copyOf(persons), notice);
    }

    private int tell(Set<String> accounts, Set<Long> persons, Notice notice) {
        if (!topics.contains(notice.topic()) || !words.has(notice.key())) {
            throw new IllegalArgumentException(
                    "no such topic or words: " + notice.topic() + ", " + notice.key() + "; topics are beans");
        }
        if (!TransactionSynchronizationManager.hasResource(worker.dataSource())) {
            throw new IllegalStateException("a notice is told within the transaction of what it tells of");
        }
        var given = new java.util.HashMap<String, Object>(Map.of(
                "topic", notice.topic(),
                "key", notice.key(),
                "arguments", json.writeValueAsString(plain(notice.arguments())),
                "href", notice.href(),
                "accounts", accounts.toArray(String[]::new),
                "persons", persons.toArray(Long[]::new)));
        given.put("dedup", notice.dedupKey());
        return worker.client().sql(TELL).params(given).query(Integer.class).single();
    }

    private static List<?> plain(List<?> arguments) {
        return arguments.stream()
                .map(each -> each instanceof Number
                        ? each
                        : each instanceof Notice.Word word ? Map.of(Told.WORD, word.key()) : String.valueOf(each))
                .toList();
    }
}
