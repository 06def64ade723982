package org.sunmao.app.activities.web;

import org.sunmao.app.activities.Activity;
import org.sunmao.app.activities.desk.ActivityDesk;

/** A conference with its next edition and host. */
public record SeriesLine(Activity.Series series, ActivityDesk.Turn turn) {}
