/**
 * Training of all parts of a model from labelled documents: fields, calibration, kinds of paper, clauses. The second home of CoreNLP.
 *
 * <p>Read first: {@link io.vouch.models.train.Training}. Training is deterministic: documents in order of their ids, sorted
 * features, one thread, no random numbers.
 */
package io.vouch.models.train;
