/** How fast vacant units are found among many. */
@NullMarked
package org.sunmao.benchmarks.vacancies;

import org.jspecify.annotations.NullMarked;
