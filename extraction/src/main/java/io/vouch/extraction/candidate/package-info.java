/**
 * Everything on a paper that could be a value, by type of value, and every label that could name one. Does not decide which is
 * which.
 *
 * <p>Read first: {@link io.vouch.extraction.candidate.Candidate}, {@link io.vouch.extraction.candidate.LabelHit}, {@link
 * io.vouch.extraction.candidate.CandidateFinder}. The label lexicon is the resource {@code labels.txt}.
 */
package io.vouch.extraction.candidate;
