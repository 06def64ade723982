package org.sunmao.app.database;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sunmao.app.foundation.Clocks;
import org.sunmao.app.foundation.Scope;

/** Hands a scope to PostgreSQL as settings of the current transaction, which the functions of the schema {@code scope} read. */
final class ScopeSettings {

    private static final String SET = """
            select set_config('sunmao.person', :person, true),
                   set_config('sunmao.district', :district, true),
                   set_config('sunmao.regions', :regions, true),
                   set_config('sunmao.buildings', :buildings, true),
                   set_config('sunmao.enterprises', :enterprises, true),
                   set_config('sunmao.sources', :sources, true),
                   set_config('sunmao.tax', :tax, true),
                   set_config('sunmao.personal', :personal, true),
                   set_config('sunmao.known', :known, true),
                   set_config('sunmao.known_at', :moment, true),
                   set_config('sunmao.true_on', :day, true)
            """;

    private ScopeSettings() {}

    static void apply(JdbcClient client, Scope scope) {
        Clocks clocks = scope.clocks();
        client.sql(SET)
                .param("person", scope.person())
                .param("district", scope.district() ? "on" : "off")
                .param("regions", array(scope.regions()))
                .param("buildings", array(scope.buildings()))
                .param("enterprises", array(scope.enterprises()))
                .param("sources", array(scope.sources()))
                .param("tax", scope.tax().name().toLowerCase(Locale.ROOT))
                .param("personal", scope.personalPlain() ? "plain" : "masked")
                .param("known", clocks.knownOn() == null ? "" : Long.toString(clocks.derivation()))
                .param("moment", Objects.toString(clocks.knownOn(), ""))
                .param("day", Objects.toString(clocks.trueOn(), ""))
                .query()
                .singleRow();
    }

    private static String array(Collection<?> elements) {
        return CopyText.array(elements);
    }
}
