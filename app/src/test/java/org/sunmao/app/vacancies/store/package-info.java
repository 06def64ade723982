@NullMarked
@NamedInterface("store")
package org.sunmao.app.vacancies.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
