/** {@code /account} for everybody, {@code /people} for the administrators. */
@NullMarked
package org.sunmao.app.people.web;

import org.jspecify.annotations.NullMarked;
