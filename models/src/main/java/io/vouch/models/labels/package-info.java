/**
 * Labelled documents: pages of words with the true values of their fields (contract section 5) and their clauses, and importers.
 *
 * <p>Read first: {@link io.vouch.models.labels.LabelledDocument}.
 */
package io.vouch.models.labels;
