package org.sunmao.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A row of the index that may be what was meant. */
record Candidate(SearchKind kind, long subjectId, String name, boolean confirmed, List<SearchText> texts) {

    static Candidate of(ResultSet row, int n) throws SQLException {
        String sorts = row.getString("sorts");
        String[] lines = row.getString("texts").split("\n", -1);
        var texts = new ArrayList<SearchText>();
        for (int i = 0; i < lines.length; i++) {
            texts.add(new SearchText(SearchText.Sort.of(sorts.charAt(i)), lines[i]));
        }
        return new Candidate(
                SearchKind.find(row.getString("kind")).orElseThrow(),
                row.getLong("subject_id"),
                row.getString("name"),
                row.getBoolean("confirmed"),
                texts);
    }
}
