package org.sunmao.app.access.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A request fills what a record declares and nothing else: {@code after[0]} or {@code filters.class} name no field, and are no failure either. */
@ControllerAdvice
class DeclaredFields {

    @InitBinder
    void onlyWhatConstructorsTake(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
