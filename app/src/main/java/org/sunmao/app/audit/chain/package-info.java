/** The chain of hashes over the record: sealing, verifying, archiving. */
@NullMarked
@NamedInterface("chain")
package org.sunmao.app.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
