@NullMarked
package org.sunmao.app.vacancies.store;

import org.jspecify.annotations.NullMarked;
