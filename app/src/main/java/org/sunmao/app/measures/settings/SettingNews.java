package org.sunmao.app.measures.settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.sunmao.app.measures.SettingLog;
import org.sunmao.app.measures.SettingsChanged;
import org.sunmao.app.stream.News;

/** What another process chose holds here as well: the log is read again, and whoever keeps figures forgets them. */
@Component
class SettingNews {

    private final SettingLog log;
    private final ApplicationEventPublisher events;

    SettingNews(SettingLog log, ApplicationEventPublisher events) {
        this.log = log;
        this.events = events;
    }

    @EventListener
    void heard(News news) {
        if (news.elsewhere() && news.mayBe(News.SETTINGS)) {
            log.forget();
            events.publishEvent(new SettingsChanged());
        }
    }
}
