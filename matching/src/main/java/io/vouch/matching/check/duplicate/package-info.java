/** Was this paper, or this invoice, handed in before? The pairs come from the stream; these checks put them into words. */
package io.vouch.matching.check.duplicate;
