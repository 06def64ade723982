package org.sunmao.app.resolution;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WorkerDatabase;
import org.sunmao.linkage.Constraint;

/** Persons' decisions that stand, as constraints for the linkage. */
@Component
class DecisionBook {

    private final WorkerDatabase database;

    DecisionBook(WorkerDatabase database) {
        this.database = database;
    }

    /** Decisions that were not undone; of several about one mention the newest 'link', 'new' or 'same' holds, every 'not' holds. */
    List<Constraint> constraints(MentionKind kind) {
        record Row(String decision, String key, String anchorKey, String beside) {}
        List<Row> rows = database.client()
                .sql("""
                        with standing as (
                            select d.*, row_number() over (partition by d.mention_id, d.kind = 'not'
                                order by d.id desc) as newness
                            from resolution.decision d
                            where d.kind <> 'undo' and not exists (
                                select 1 from resolution.decision u where u.undoes = d.id))
                        select s.kind, encode(m.hash, 'hex') as key, coalesce(i.anchor_key, '') as anchor_key,
                            coalesce(encode(b.hash, 'hex'), '') as beside
                        from standing s join resolution.mention m on m.id = s.mention_id and m.kind = ?
                        left join resolution.identity i on i.id = s.subject_id
                        left join resolution.mention b on b.id = s.beside
                        where s.kind = 'not' or s.newness = 1
                        order by s.id
                        """)
                .param(kind.code())
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getString("anchor_key"),
                        row.getString("beside")))
                .list();
        var constraints = new ArrayList<Constraint>();
        for (Row row : rows) {
            constraints.add(
                    switch (row.decision()) {
                        case "link" -> new Constraint.MustLink(row.key(), row.anchorKey());
                        case "same" -> new Constraint.MustLink(row.key(), row.beside());
                        case "not" -> new Constraint.CannotLink(row.key(), row.anchorKey());
                        case "new" -> new Constraint.Separate(row.key());
                        default -> throw new IllegalStateException("decision of kind " + row.decision());
                    });
        }
        return constraints;
    }
}
