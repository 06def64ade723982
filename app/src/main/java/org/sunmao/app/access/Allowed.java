package org.sunmao.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which roles may use a route. Without roles: everybody who is signed in, but for the three administrators. Which rows they then see is the database's
 * business. A route that carries neither this nor {@link Open} is refused to everybody.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};

    /** Whether the three administrators may use it too; for what everybody does with their own account. Only without roles. */
    boolean everyone() default false;
}
