package org.sunmao.app.activities.web;

import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.store.GuestBook;

/** What was done at one activity. */
public record DutyDone(Activity activity, GuestBook.Done done) {}
