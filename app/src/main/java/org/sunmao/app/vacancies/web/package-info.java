/** The pages of the vacancy finder: for everybody, and for managers and the office. */
@NullMarked
package org.sunmao.app.vacancies.web;

import org.jspecify.annotations.NullMarked;
