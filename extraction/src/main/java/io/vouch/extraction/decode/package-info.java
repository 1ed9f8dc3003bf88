/**
 * Chooses the value of each field from scored candidates, jointly: sums must close, parties must differ.
 *
 * <p>Read first: {@link io.vouch.extraction.decode.FieldDecoder}.
 */
package io.vouch.extraction.decode;
