package org.sunmao.app.database;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.HashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the database. {@code sunmao.database.url} (SUNMAO_DATABASE_URL) names a PostgreSQL of somebody else's; without it, or with
 * {@code sunmao.database.embedded=true}, our own one below {@code sunmao.data} is started and stopped with the application.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String NAME = "sunmao";

    /** A bean of type DatabaseAccess, as tests bring along, goes before everything else. */
    @Bean(destroyMethod = "close")
    Database database(Environment environment, ObjectProvider<DatabaseAccess> brought) {
        var sizes = new Database.PoolSizes(
                environment.getProperty("sunmao.database.worker-connections", Integer.class, 8),
                environment.getProperty("sunmao.database.web-connections", Integer.class, 12));
        DatabaseAccess access = brought.getIfAvailable();
        if (access != null) {
            return Database.migrateAndOpen(access, sizes);
        }
        String url = environment.getProperty("sunmao.database.url", "");
        if (url.isBlank() || environment.getProperty("sunmao.database.embedded", Boolean.class, false)) {
            return embedded(data(environment), sizes);
        }
        return Database.migrateAndOpen(given(environment, url).access(), sizes);
    }

    private static Database embedded(Path data, Database.PoolSizes sizes) {
        var postgres = EmbeddedPostgres.start(data.resolve("database"));
        try {
            return Database.migrateAndOpen(postgres.database(NAME, null), sizes, postgres::close);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static GivenDatabase given(Environment environment, String url) {
        var told = new HashMap<String, String>();
        tell(told, DatabaseAccess.WORKER, environment.getProperty("sunmao.database.worker-password", ""));
        tell(told, DatabaseAccess.WEB, environment.getProperty("sunmao.database.web-password", ""));
        return new GivenDatabase(GivenUrl.parse(url), told, data(environment).resolve("database-passwords"));
    }

    private static void tell(HashMap<String, String> told, String role, String password) {
        if (!password.isBlank()) {
            told.put(role, password);
        }
    }

    private static Path data(Environment environment) {
        String home = environment.getProperty("user.home", ".");
        return Path.of(environment.getProperty("sunmao.data", home + "/.sunmao"))
                .toAbsolutePath();
    }

    @Bean
    MeterBinder databasePools(Database database) {
        return database::watch;
    }

    @Bean
    WorkerDatabase workerDatabase(Database database) {
        return database.worker();
    }

    @Bean
    WebDatabase webDatabase(Database database) {
        return database.web();
    }

    @Bean
    History history(WorkerDatabase worker, WebDatabase web) {
        return new History(worker, web);
    }
}
