@org.jspecify.annotations.NullMarked
package org.sunmao.benchmarks.contest;
