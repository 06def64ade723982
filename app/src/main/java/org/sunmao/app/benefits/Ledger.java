package org.sunmao.app.benefits;

import java.util.List;
import java.util.Optional;

/** What a project's statements come to, what was paid of them, and what is still owed, by season and party. */
public record Ledger(List<Account> accounts, List<Payment> payments) {

    public Ledger {
        accounts = List.copyOf(accounts);
        payments = List.copyOf(payments);
    }

    /**
     * A party's account of a season. Paid and owed come to what was stated, always.
     *
     * @param owedFen what is still to be paid; below zero what is to be reclaimed
     */
    public record Account(long season, long party, long statedFen, long paidFen, long owedFen) {}

    /** The accounts of a season, by the code of the party. */
    public List<Account> of(long season) {
        return accounts.stream().filter(each -> each.season() == season).toList();
    }

    /** One of them; empty where no statement was made. */
    public Optional<Account> of(long season, long party) {
        return of(season).stream().filter(each -> each.party() == party).findFirst();
    }

    /** The lines of a season, in the order in which they were written. */
    public List<Payment> paid(long season) {
        return payments.stream().filter(each -> each.season() == season).toList();
    }

    /** What took a line back, if anything did. */
    public Optional<Payment> undoing(Payment payment) {
        return payments.stream()
                .filter(each -> each.undoes() != null && each.undoes() == payment.id())
                .findFirst();
    }

    /** Whether a line can be taken back: it takes back none, and was not taken back. */
    public boolean standing(Payment payment) {
        return payment.undoes() == null && undoing(payment).isEmpty();
    }
}
