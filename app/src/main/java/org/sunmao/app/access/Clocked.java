package org.sunmao.app.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a route answers by both clocks: {@code ?true-on=2026-06-30} asks for the state of a day, {@code ?known-on=2026-07-05T00:00}
 * for what was known at a moment. The {@link Reader} of such a request has a scope with these clocks, and so everything that is read for it.
 * Other routes show how things are now, and the two parameters mean nothing to them.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Clocked {}
