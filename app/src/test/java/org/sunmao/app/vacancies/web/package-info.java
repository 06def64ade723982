@NullMarked
package org.sunmao.app.vacancies.web;

import org.jspecify.annotations.NullMarked;
