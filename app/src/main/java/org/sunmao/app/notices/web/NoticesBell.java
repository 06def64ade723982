package org.sunmao.app.notices.web;

import org.springframework.stereotype.Component;
import org.sunmao.app.access.Reader;
import org.sunmao.app.notices.store.NoticeList;
import org.sunmao.app.shell.Bell;

/** Counts in the partial index of what is unread, which holds nothing else. */
@Component
class NoticesBell implements Bell {

    private final NoticeList notices;

    NoticesBell(NoticeList notices) {
        this.notices = notices;
    }

    @Override
    public int countUnread(Reader reader) {
        return notices.countUnread(reader.scope());
    }
}
