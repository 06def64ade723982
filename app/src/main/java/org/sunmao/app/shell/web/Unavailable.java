package org.sunmao.app.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A database that does not answer is no fault of the page: 503, and come back in a while. */
@ControllerAdvice
class Unavailable {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    void databaseGone(RuntimeException failure, HttpServletResponse response) throws IOException {
        LOG.error("the database does not answer", failure);
        response.setHeader("Retry-After", "30");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
