/**
 * Which labels are probably wrong? Each is held against a model that was trained without its vendor or layout.
 *
 * <p>Read first: {@link io.vouch.models.suspects.LabelErrors}. Depends on {@code labels} alone; whoever calls it hands in the reader.
 */
package io.vouch.models.suspects;
