/** What is asked for vacant units, as a figure. */
@NullMarked
package org.sunmao.app.vacancies.rent;

import org.jspecify.annotations.NullMarked;
