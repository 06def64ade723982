package org.sunmao.app.traffic.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.sunmao.app.access.Masking;

/**
 * Lines for people: moment, level, thread, request and account, logger, message. Telephone and identity numbers are masked wherever
 * they stand, in messages of the database too, and no message can begin a line of its own that looks like another.
 */
public final class PlainLines implements StructuredLogFormatter<ILoggingEvent> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

    @Override
    public String format(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        StringBuilder line = new StringBuilder()
                .append(MOMENT.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(" [")
                .append(event.getThreadName())
                .append("] ");
        context.forEach((key, value) ->
                line.append(key).append('=').append(oneLine(value)).append(' '));
        line.append(event.getLoggerName()).append(" : ").append(oneLine(Masking.text(event.getFormattedMessage())));
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure != null) {
            String trace = Masking.text(ThrowableProxyUtil.asString(failure));
            trace.lines().forEach(each -> line.append("\n\t").append(each));
        }
        return line.append('\n').toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ⏎ ").replaceAll("\\p{Cntrl}", "·");
    }
}
