/** One YAML document per policy, read with the line of every fault. */
@NullMarked
package org.sunmao.app.policies.text;

import org.jspecify.annotations.NullMarked;
