/**
 * Matching as a stream. Read first: {@link io.vouch.matching.flink.MatchingGraph}. Operators unwrap, call the domain object and
 * emit; what they decide is decided in {@code compare}, {@code check} and {@link io.vouch.matching.DealEvaluation}.
 */
package io.vouch.matching.flink;
