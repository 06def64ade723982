package org.sunmao.app.resolution;

/** Statements of the queue. Each asks only for what the policies open to the reader. */
final class QueueSql {

    /** Of a row {@code d} of {@code resolution.decision}: a person's word that stands and settles its mention. */
    static final String STANDING = " d.kind in ('link', 'new', 'same', 'apart') and not exists ("
            + "select 1 from resolution.decision u where u.undoes = d.id) ";

    /** Whoever holds {@code q}, other than the reader. */
    private static final String HELD =
            " left join resolution.claim c on c.mention_id = q.mention_id and c.until_at > now() and c.by_person <> :me ";

    /** Comes after the mention {@code :id}, which weighs as much as {@code here} says. */
    private static final String AFTER = " (q.touch < here.touch or q.touch = here.touch and q.mention_id > :id) ";

    /** A mention that waits no more goes for the heaviest, so that all others come after it. */
    private static final String HERE = """
            here as (select coalesce((
                select w.touch + coalesce(x.touch, 0) from resolution.review_weight w
                left join resolution.review_money x on x.mention_id = w.mention_id where w.mention_id = :id), 'Infinity') as touch)
            """;

    private QueueSql() {}

    /** What waits: number and weight. */
    static String waiting(ReviewFilter filter) {
        return """
                select w.mention_id, w.touch + coalesce(x.touch, 0) as touch
                from resolution.review_weight w
                left join resolution.review_money x on x.mention_id = w.mention_id
                where """ + undecided() + filter.conditions();
    }

    /**
     * As a set that is made once and looked into for each row: joined, a planner that takes the decisions of a busy day for few would compare
     * each mention that waits with each of them.
     */
    private static String undecided() {
        return " w.mention_id not in (select d.mention_id from resolution.decision d where " + STANDING + ") ";
    }

    static String count(ReviewFilter filter) {
        return "select count(*) from resolution.review_weight w where " + undecided() + filter.conditions();
    }

    /** A page of the queue as the condition of {@link ReviewSql#ENTRIES}. */
    static String page(ReviewFilter filter) {
        return "l.mention_id in (select q.mention_id from (" + waiting(filter)
                + ") q order by q.touch desc, q.mention_id limit :size offset :from)";
    }

    static String place(ReviewFilter filter) {
        return "with q as materialized (select q.mention_id, q.touch, c.mention_id is not null as held from ("
                + waiting(filter) + ") q" + HELD + "), " + HERE + """
                select (select count(*) from q) as waiting,
                    case when exists (select 1 from q where mention_id = :id)
                        then (select count(*) from q, here where not %1$s) else 0 end as position,
                    (select q.mention_id from q, here where not q.held and %1$s
                        order by q.touch desc, q.mention_id limit 1) as next,
                    (select q.mention_id from q, here where not q.held and q.mention_id <> :id and not %1$s
                        order by q.touch, q.mention_id desc limit 1) as previous
                """.formatted(AFTER);
    }

    /** What the reader would be handed after {@code :id}: the rest of the queue, its beginning, then what they had put off. */
    static String ahead(ReviewFilter filter) {
        return "with " + HERE + "select q.mention_id from (" + waiting(filter) + ") q cross join here" + HELD
                + """
                left join resolution.skip k on k.mention_id = q.mention_id and k.by_person = :me
                where c.mention_id is null and q.mention_id <> :id
                order by k.at is not null, k.at is null and not %s, k.at, q.touch desc, q.mention_id limit :size
                """.formatted(AFTER);
    }

    /** How many wait by each value of these columns. */
    static String grouped(ReviewFilter filter, String value, String zh, String en) {
        return "select * from (select " + value + " as value, " + zh + " as zh, " + en + " as en, count(*) as waiting"
                + " from resolution.review_weight w join evidence.source s on s.id = w.source_id where " + undecided()
                + filter.conditions() + " group by 1, 2, 3) g order by g.zh collate \"zh-x-icu\", g.value";
    }
}
