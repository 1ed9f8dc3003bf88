/**
 * The trained model of fields, kinds of paper and clauses: loading, verifying and asking it. The only home of CoreNLP outside training.
 *
 * <p>Read first: {@link io.vouch.extraction.nlp.FieldModel}. A model file is Java-serialised, so it is only opened when its
 * SHA-256 equals the digest committed beside it, and only classes of a short list are let through.
 */
package io.vouch.extraction.nlp;
