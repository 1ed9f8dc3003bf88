/**
 * Files that are text or tables inside: office documents, web pages, mail, CSV, XML, JSON, plain text. Read first: {@link
 * io.vouch.ingest.text.TextReaders} (which reader takes what) and {@link io.vouch.ingest.text.FlowPages} (how text without
 * pages gets pages and boxes). Office files go through Tika and POI, which never run OCR here.
 */
package io.vouch.ingest.text;
