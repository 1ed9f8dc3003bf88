/**
 * What the seals on a page's picture say of it: how many, where, in whose name, and whether one picture was pasted twice. Read first:
 * {@link io.vouch.ingest.impression.SealFacts}. Depends on the search for seals and on OCR, which must not depend on it.
 */
package io.vouch.ingest.impression;
