/** Which vacant units are shown, concluded from the evidence and the offers. */
@NullMarked
package org.sunmao.app.vacancies.derive;

import org.jspecify.annotations.NullMarked;
