/**
 * What does the paper say, where does it say it, how sure are we?
 *
 * <p>Read first: {@link io.vouch.extraction.ExtractedDocument}, {@link io.vouch.extraction.FieldName}, {@link
 * io.vouch.extraction.Reading}. To add a field: a constant in {@code FieldName}, then follow {@code FieldNameTest}.
 */
package io.vouch.extraction;
