package org.sunmao.app.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.sunmao.app.database.DatabaseAccess;

/**
 * Gives a Spring test a fresh database instead of one in the user's home: {@code @SpringBootTest @Import(SpringTestDatabase.class)}.
 * Test classes that share a cached application context share its database.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SpringTestDatabase {

    @Bean
    DatabaseAccess databaseAccess() {
        return TestPostgres.shared().freshDatabase();
    }
}
