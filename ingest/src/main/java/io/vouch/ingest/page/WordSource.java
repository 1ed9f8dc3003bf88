package io.vouch.ingest.page;

/** Where a word was read: the page's own text objects, or a picture of the page. */
public enum WordSource {
    /** Text objects of a PDF, OFD, office or text file. */
    TEXT,
    /** Optical character recognition of the page's picture. */
    OCR
}
