/** The words of the invented district: its streets, roads, surnames, trade names and trades. */
@NullMarked
package org.sunmao.sample.lexicon;

import org.jspecify.annotations.NullMarked;
