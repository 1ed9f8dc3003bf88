/**
 * What kind of paper is it? Scores evidence from titles and text; {@code OTHER} is an answer.
 *
 * <p>Read first: {@link io.vouch.extraction.classify.DocumentClassifier}; the evidence itself stands in the resource {@code
 * evidence.txt}. A trained model's opinion is added by {@link io.vouch.extraction.classify.TypeOpinion}; it never finds a kind alone.
 */
package io.vouch.extraction.classify;
