/**
 * How much does an agreement or a difference say? Read first: {@link io.vouch.matching.weight.MatchWeights}, then {@link
 * io.vouch.matching.weight.WeightEstimation}, which makes them from pairs without labels, or from what reviewers decided.
 *
 * <p>Knows nothing of papers: a pair is the set of {@link io.vouch.matching.weight.Level}s that was seen on it.
 */
package io.vouch.matching.weight;
