package org.sunmao.app.activities.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sunmao.app.activities.Guest;
import org.sunmao.app.activities.desk.InviteDesk;
import org.sunmao.app.activities.desk.SignInDesk;
import org.sunmao.app.activities.rules.SignIn;
import org.sunmao.app.activities.store.GuestBook;
import org.sunmao.app.activities.web.ActivityWordController.Place;
import org.sunmao.app.enterprises.Enterprise;
import org.sunmao.app.enterprises.Enterprises;

/** Words about who is asked and who was there. */
@Component
class GuestWords {

    private static final int MOST_PEOPLE = 100_000;

    private final InviteDesk invites;
    private final SignInDesk signIn;
    private final GuestBook guests;
    private final Enterprises enterprises;

    GuestWords(InviteDesk invites, SignInDesk signIn, GuestBook guests, Enterprises enterprises) {
        this.invites = invites;
        this.signIn = signIn;
        this.guests = guests;
        this.enterprises = enterprises;
    }

    /** Whether it was written. */
    boolean write(Place place, String word) {
        return switch (word) {
            case "invite-person" -> invitePerson(place);
            case "invite-unit" -> inviteUnit(place);
            case "invite-enterprise" -> inviteEnterprise(place);
            case "invite-outside" -> {
                String name = place.form().text("person", 80);
                String organisation = place.form().text("organisation", 120);
                yield invite(place, new Guest.Invited(0, "outside", null, null, null, name, organisation, 1));
            }
            case "invite-others" -> {
                String name = place.form().text("person", 80);
                int people = place.form().count("people", 1, MOST_PEOPLE);
                yield invite(place, new Guest.Invited(0, "others", null, null, null, name, "", Math.max(1, people)));
            }
            case "invite-venue" ->
                place.one().venue() != null
                        && isOpen(place)
                        && invites.inviteVenue(
                                        place.by(), place.matter(), place.one().venue(), place.today())
                                > 0;
            case "invite-withdrawn" -> {
                Long row = place.row("row");
                yield row != null && invites.uninvite(place.by(), place.matter(), row);
            }
            case "code" ->
                place.matter().state().equals("called")
                        && invites.renewCode(place.by(), place.one().matter());
            case "there" -> there(place);
            case "there-count" -> thereCount(place);
            case "there-withdrawn" -> {
                Long row = place.row("row");
                yield row != null && signIn.remove(place.by(), place.one().matter(), row);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static boolean isOpen(Place place) {
        return !place.matter().ended();
    }

    private boolean invite(Place place, Guest.Invited who) {
        return place.form().readable()
                && isOpen(place)
                && invites.invite(place.by(), place.matter(), who, place.today());
    }

    private boolean invitePerson(Place place) {
        String account = place.form().typed("account");
        Optional<String> name = account.isEmpty() ? Optional.empty() : signIn.findName(account);
        if (name.isEmpty()) {
            place.form().refuse("account", "account");
        }
        return invite(place, new Guest.Invited(0, "person", account, null, null, name.orElse(account), "", 1));
    }

    private boolean inviteUnit(Place place) {
        String unit = place.form().typed("unit");
        // The name is kept in Chinese, as the list of units has it; pages show it in their own language.
        Map<String, String> names = guests.unitNames(place.by().scope());
        if (!names.containsKey(unit)) {
            place.form().refuse("unit", "choice");
        }
        return invite(place, new Guest.Invited(0, "unit", null, unit, null, names.getOrDefault(unit, unit), "", 1));
    }

    private boolean inviteEnterprise(Place place) {
        Optional<Enterprise> firm =
                Refs.enterprise(enterprises, place.by(), place.form().typed("enterprise"));
        if (firm.isEmpty()) {
            place.form().refuse("enterprise", "enterprise");
            return false;
        }
        String name = firm.get().name();
        return invite(
                place,
                new Guest.Invited(
                        0,
                        "enterprise",
                        null,
                        null,
                        firm.get().id(),
                        name.length() <= 80 ? name : name.substring(0, 80),
                        "",
                        1));
    }

    /** Somebody from the list of those invited, or somebody else by account or name. */
    private boolean there(Place place) {
        Form form = place.form();
        if (!mayWrite(place)) {
            form.refuse("person", "not-begun");
            return false;
        }
        Long row = place.row("invited");
        Optional<Guest.Invited> invited = row == null
                ? Optional.empty()
                : guests.listInvited(place.by().scope(), place.one().matter()).stream()
                        .filter(each -> each.id() == row)
                        .findFirst();
        if (invited.isPresent()) {
            Guest.Invited who = invited.get();
            String account = who.account();
            String key = account == null ? SignIn.key(who.name(), who.organisation()) : SignIn.key(account);
            return signIn.add(
                    place.by(),
                    place.one().matter(),
                    new SignInDesk.Entry(who.id(), key, account, who.name(), who.organisation(), 1, "list", false));
        }
        String account = form.typed("account");
        String name = account.isEmpty()
                ? form.text("person", 80)
                : signIn.findName(account).orElse("");
        if (!account.isEmpty() && name.isEmpty()) {
            form.refuse("account", "account");
        }
        String organisation = form.optional("organisation", 120);
        String key = account.isEmpty() ? SignIn.key(name, organisation) : SignIn.key(account);
        return form.readable()
                && signIn.add(
                        place.by(),
                        place.one().matter(),
                        new SignInDesk.Entry(
                                null, key, account.isEmpty() ? null : account, name, organisation, 1, "list", true));
    }

    private boolean thereCount(Place place) {
        Form form = place.form();
        if (!mayWrite(place)) {
            form.refuse("person", "not-begun");
        }
        String name = form.text("person", 80);
        int people = form.count("people", 1, MOST_PEOPLE);
        return form.readable()
                && signIn.add(
                        place.by(),
                        place.one().matter(),
                        new SignInDesk.Entry(null, "others:" + name, null, name, "", people, "count", false));
    }

    /** Who was there is written down from when it is called until it is concluded. */
    static boolean mayWrite(Place place) {
        return place.matter().state().equals("called") || place.matter().state().equals("held");
    }
}
