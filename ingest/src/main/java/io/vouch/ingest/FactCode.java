package io.vouch.ingest;

import io.vouch.ingest.page.Box;

/**
 * The stable codes of {@link IntegrityFact}: how a file says that it was made, and what of it cannot be seen. Each is weak
 * evidence alone (10 of 28 genuine files have no creation date); checks weigh them.
 */
public enum FactCode {
    /** {@code after}: the PDF producer, the library that wrote the file. */
    PDF_PRODUCER,
    /** {@code after}: the PDF creator, the program that the person used. */
    PDF_CREATOR,
    /** {@code after}: creation date of the PDF information dictionary, ISO 8601 with offset. */
    PDF_CREATED,
    /** {@code before}: creation date or empty; {@code after}: modification date, ISO 8601 with offset. */
    PDF_MODIFIED,
    /** {@code after}: how many times the file was saved by appending, plus one; absent for 1. */
    PDF_REVISIONS,
    /** A PDF signature whose byte range reaches the end of the file; {@code after}: its filter. Not verified here. */
    PDF_SIGNED,
    /** A PDF signature followed by bytes that it does not cover; {@code after}: how many. */
    PDF_SIGNED_THEN_EXTENDED,
    /** {@code after}: {@code JAVASCRIPT}, {@code LAUNCH}, {@code SUBMIT_FORM} or {@code IMPORT_DATA}: an action that the file carries. */
    PDF_ACTIVE_CONTENT,
    /** Text drawn without ink is most of a page's text layer; {@code before}: its characters; {@code after}: all characters. */
    INVISIBLE_TEXT,
    /** {@code after}: characters of the page that stand outside its visible part. */
    TEXT_OUTSIDE_PAGE,
    /** {@code after}: characters of the page that belong to layers that are switched off. */
    TEXT_IN_HIDDEN_LAYER,
    /** {@code after}: creator and version named in an OFD file. */
    OFD_CREATOR,
    /** {@code after}: creation date of an OFD file, as written. */
    OFD_CREATED,
    /** {@code before}: creation date or empty; {@code after}: modification date of an OFD file, as written. */
    OFD_MODIFIED,
    /** An OFD signature all of whose digests match the files; {@code after}: its provider. Not chained to a certificate. */
    OFD_SIGNED,
    /** A file of an OFD package differs from the digest in the signature; {@code before}: the file; {@code after}: provider. */
    OFD_DIGEST_MISMATCH,
    /** A signature of an OFD package that could not be checked; {@code after}: why. */
    OFD_SIGNATURE_UNCHECKED,
    /** A file of an OFD package that shows on a page but that no signature covers; {@code after}: the file. */
    OFD_UNSIGNED_PART;

    /** A fact about the whole file. */
    public IntegrityFact fact(String before, String after) {
        return fact(before, after, 0);
    }

    /** A fact about a page; 0 for the whole file. */
    public IntegrityFact fact(String before, String after, int page) {
        return new IntegrityFact(name(), before, after, page, Box.NONE);
    }
}
