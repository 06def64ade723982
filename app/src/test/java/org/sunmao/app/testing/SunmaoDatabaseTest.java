package org.sunmao.app.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a database of its own: real PostgreSQL, migrated, empty, without Spring. Constructors and test methods may ask for
 * a {@code WorkerDatabase}, {@code WebDatabase} or {@code DatabaseAccess} as parameters. All tests of the class share the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface SunmaoDatabaseTest {}
