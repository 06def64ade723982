package org.sunmao.app.activities.web;

import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.store.GuestBook;

/** A member with the record of the year. */
public record DutyLine(Guest.Known member, GuestBook.Duty duty) {}
