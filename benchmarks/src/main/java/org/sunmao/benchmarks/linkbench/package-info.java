/**
 * Lists of enterprises that are hard to join, of any size and with the truth, made up from a seed. A stranger among the tenants
 * never bears the full name of a registered firm in another writing (the city elsewhere, 有限责任公司 for 有限公司): the law on
 * names of enterprises rules that out, and the lists that these are modelled on have none.
 */
@NullMarked
package org.sunmao.benchmarks.linkbench;

import org.jspecify.annotations.NullMarked;
