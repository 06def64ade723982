/** Lines of the record as the database opens them to an auditor. */
@NullMarked
package org.sunmao.app.audit.store;

import org.jspecify.annotations.NullMarked;
