/** What every linker of this library answers with: links, zones, candidates, and the reasons whose bits add up to a score. */
@NullMarked
package org.sunmao.linkage;

import org.jspecify.annotations.NullMarked;
