/** Pictures to words: native engine handles, preprocessing recipes, script detection. The only home of Tess4J. */
package io.vouch.ingest.ocr;
