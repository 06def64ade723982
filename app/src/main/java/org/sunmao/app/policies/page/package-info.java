/** What clauses mean in words, and what forms say of their facts and figures: for the pages of this room and of those above. */
@NullMarked
@NamedInterface("page")
package org.sunmao.app.policies.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
