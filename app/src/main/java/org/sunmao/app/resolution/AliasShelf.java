package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.place.LearnedAlias;

/** Writes what was learned about buildings on the way of linking. */
@Component
class AliasShelf {

    private static final List<String> COLUMNS =
            List.of("building_id", "kind", "value", "basis", "records", "sources", "examples");

    private final WorkerDatabase database;

    AliasShelf(WorkerDatabase database) {
        this.database = database;
    }

    /**
     * Makes the table say these and no others.
     *
     * @param subjects cluster name to subject id
     * @param mentions by key
     */
    void bring(Collection<LearnedAlias> learned, Map<String, Long> subjects, Map<String, ActiveMention> mentions) {
        database.client().sql("delete from resolution.learned_alias_current").update();
        var rows = new ArrayList<@Nullable Object[]>(learned.size());
        for (LearnedAlias alias : learned) {
            Long subject = subjects.get(alias.building());
            if (subject != null) {
                rows.add(row(subject, alias, mentions));
            }
        }
        database.copyIn("resolution.learned_alias_current", COLUMNS, rows);
    }

    private static @Nullable Object[] row(long subject, LearnedAlias alias, Map<String, ActiveMention> mentions) {
        return new @Nullable Object[] {
            subject,
            LearnedAliases.code(alias.kind()),
            alias.value(),
            LearnedAliases.code(alias.basis()),
            alias.records(),
            alias.sources(),
            alias.examples().stream()
                    .map(key -> Objects.requireNonNull(mentions.get(key)).id())
                    .toList()
        };
    }
}
