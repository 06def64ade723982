package org.sunmao.app.visits;

/**
 * Why somebody should be visited. Each is one bean. Its name is {@code visits.need.<id>}, what it means {@code .about}, its reason in a few words
 * {@code .reason} with the facts filled in.
 *
 * @param order its place in lists
 * @param id stable, lower case with hyphens
 * @param weight points that it gives once
 * @param sql finds whom it is about within the reader's rights: {@code enterprise_id, times, facts}; times is how often the weight counts, facts a JSON
 *     object of what the reason names and of the rows behind it. It may read {@code there} (who is present: {@code enterprise_id, building_id,
 *     unit_id}), {@code last} (whom somebody visited: {@code enterprise_id, visited_on, visited_by}), {@code told} (what rows say of complaints:
 *     {@code enterprise_id, complained_on, complaints}) and the parameters {@code :day} and {@code :longAgo}
 */
public record NeedRule(int order, String id, int weight, String sql) {

    public NeedRule {
        if (!id.matches("[a-z][a-z-]{2,39}") || weight < 1 || weight > 100) {
            throw new IllegalArgumentException("not a need: " + id + " of weight " + weight);
        }
    }
}
