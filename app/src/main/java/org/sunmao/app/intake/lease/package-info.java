/** The terms of a lease as values: what a cell says of rent, rent-free time, escalation, deposit, breaks and the right, and one way to write it. */
@NullMarked
@NamedInterface("lease")
package org.sunmao.app.intake.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
