/** Policies, reviews and awards in PostgreSQL, and conditions as questions to it. */
@NullMarked
package org.sunmao.app.policies.store;

import org.jspecify.annotations.NullMarked;
