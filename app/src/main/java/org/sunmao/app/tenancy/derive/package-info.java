/** Derives spells of tenancy and vacancy from the snapshots that managers send. */
@NullMarked
package org.sunmao.app.tenancy.derive;

import org.jspecify.annotations.NullMarked;
