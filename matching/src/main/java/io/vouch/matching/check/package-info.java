/**
 * What all checks share in writing down what they found: {@link io.vouch.matching.check.FindingDraft} and {@link
 * io.vouch.matching.check.PaperFields}. The checks themselves live in the packages below, one file each.
 */
package io.vouch.matching.check;
