/**
 * Labels from and to the files of other tools, and from reviewers: BIO TSV and CoNLL, Label Studio, brat, corrections.
 *
 * <p>Read first: {@link io.vouch.models.importers.Sources}, which tells what a path holds. Everything becomes a {@link
 * io.vouch.models.labels.LabelledDocument}; nothing here judges whether a label is right (that is {@code suspects}).
 */
package io.vouch.models.importers;
