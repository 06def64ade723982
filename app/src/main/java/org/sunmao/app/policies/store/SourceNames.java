package org.sunmao.app.policies.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.sunmao.app.database.WebDatabase;
import org.sunmao.app.foundation.Scope;

/** The names of the sources that a reader may know by name. */
@Component
public class SourceNames {

    private final WebDatabase database;

    SourceNames(WebDatabase database) {
        this.database = database;
    }

    /** By code. */
    public Map<String, String> list(Scope scope, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        var names = new LinkedHashMap<String, String>();
        database.read(scope, jdbc -> {
            jdbc.sql("select code, name_zh, name_en from evidence.source").query(row -> {
                String english = row.getString("name_en");
                names.put(row.getString("code"), chinese || english.isEmpty() ? row.getString("name_zh") : english);
            });
            return true;
        });
        return names;
    }
}
