package org.sunmao.linkage.table;

/**
 * How the weights of tables were learned.
 *
 * @param priorBits log2 of the odds that two rows drawn by chance are one
 * @param rounds rounds of expectation and maximisation
 * @param converged whether the probabilities had come to rest
 */
public record TableLearned(double priorBits, int rounds, boolean converged) {}
