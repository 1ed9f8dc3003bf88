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
    /**
     * What one save by appending did; {@code before}: its number, 2 for the first; {@code after}: kinds in alphabetical order,
     * parted by blanks: {@code ANNOTATION ATTACHMENT DRAWING FORM PAGES PICTURE SIGNATURE TEXT UNSEEN_TEXT}, or {@code METADATA}
     * if nothing that a person sees changed.
     */
    PDF_REVISION_DID,
    /**
     * Visible text that a later save changed; {@code before} and {@code after}: the words, empty if there were or are none;
     * {@code box}: where it stands now, or stood; {@code formerBox}: where it stood.
     */
    PDF_REVISION_TEXT_CHANGED,
    /** A form field filled or changed by a later save; {@code before} and {@code after}: its value. */
    PDF_REVISION_FORM_CHANGED,
    /** An annotation that a later save added, changed or took away; {@code before} and {@code after}: its kind and contents. */
    PDF_REVISION_ANNOTATION_CHANGED,
    /** A picture on a page that a later save added, changed or took away; {@code before} and {@code after}: size in pixels. */
    PDF_REVISION_PICTURE_CHANGED,
    /** Line art of a page that a later save changed while its words and pictures stayed; {@code box}: where it looks different. */
    PDF_REVISION_DRAWING_CHANGED,
    /** {@code before} and {@code after}: number of pages before and after a later save that added or took away pages. */
    PDF_REVISION_PAGES_CHANGED,
    /** {@code before}: an attached file that a later save took away or changed; {@code after}: one that it added or changed. */
    PDF_REVISION_ATTACHMENT_CHANGED,
    /** An earlier revision that could not be compared; {@code before}: its number; {@code after}: why. */
    PDF_REVISION_UNCOMPARED,
    /** A PDF signature whose byte range reaches the end of the file; {@code after}: its filter. Says nothing of its digest. */
    PDF_SIGNED,
    /**
     * A PDF signature followed by bytes that it does not cover and that did more than sign again; {@code before}: what they did,
     * in the words of {@link #PDF_REVISION_DID}, or {@code BYTES} if they are no revision; {@code after}: how many bytes.
     */
    PDF_SIGNED_THEN_EXTENDED,
    /** A PDF signature followed only by further signatures and their validation data; {@code after}: bytes that follow. */
    PDF_SIGNED_THEN_COUNTERSIGNED,
    /** The signed bytes and the signature value agree; {@code before}: signer's name; {@code after}: algorithms. */
    PDF_SIGNATURE_VALID,
    /**
     * A signature that does not hold; {@code before}: {@code DIGEST} (the signed bytes changed), {@code VALUE} (the signature
     * value is of other bytes or another key) or {@code BYTE_RANGE} (bytes inside it are left out); {@code after}: signer's name.
     */
    PDF_SIGNATURE_BROKEN,
    /** A signature that could not be checked; {@code after}: why. */
    PDF_SIGNATURE_UNCHECKED,
    /** Who signed a PDF; {@code before}: issuer of the certificate; {@code after}: its subject. */
    PDF_SIGNER,
    /**
     * {@code before}: where the time is from, {@code TIMESTAMP}, {@code SIGNED} (by the signer's own clock) or {@code CLAIMED} (not
     * signed); {@code after}: ISO 8601 with offset.
     */
    PDF_SIGNING_TIME,
    /**
     * {@code before}: validity, two ISO 8601 times parted by {@code /}; {@code after}: {@code CHAINED} (to a root inside the file;
     * nobody vouches for that root here), {@code SELF_SIGNED} or {@code NOT_CHAINED}, and {@code OUTSIDE_VALIDITY} if the signing
     * time is not within it.
     */
    PDF_SIGNER_CERTIFICATE,
    /** {@code before}: relationship as the file names it, or empty; {@code after}: name of an attached file. */
    PDF_ATTACHMENT,
    /** {@code after}: host of a web address that a page leads to. */
    PDF_LINK,
    /** {@code after}: {@code JAVASCRIPT}, {@code LAUNCH}, {@code SUBMIT_FORM} or {@code IMPORT_DATA}: an action that the file carries. */
    PDF_ACTIVE_CONTENT,
    /** Text drawn without ink is most of a page's text layer; {@code before}: its characters; {@code after}: all characters. */
    INVISIBLE_TEXT,
    /** {@code before}: begin of the text; {@code after}: characters of the page that stand outside its visible part. */
    TEXT_OUTSIDE_PAGE,
    /** {@code before}: begin of the text; {@code after}: characters of the page that belong to layers that are switched off. */
    TEXT_IN_HIDDEN_LAYER,
    /**
     * Text drawn without ink on a page that otherwise shows its text; {@code before}: the text; {@code after}: what is read in the
     * picture of that place, or empty. The same holds for the other kinds of text that nobody sees.
     */
    TEXT_WITHOUT_INK,
    /** Text in the colour of what lies under it. */
    TEXT_IN_BACKGROUND_COLOUR,
    /** Text too small to be read: less than one point. */
    TEXT_TOO_SMALL,
    /** Text that is fully transparent. */
    TEXT_TRANSPARENT,
    /** Text outside the part that is clipped to. */
    TEXT_CLIPPED,
    /** Text under an opaque area painted later; {@code after}: the text object or picture text that stands there now, or empty. */
    TEXT_COVERED,
    /** Text under a picture painted later; {@code after}: what is read in the picture of that place, or empty. */
    TEXT_UNDER_PICTURE,
    /** Two different texts printed on the same spot; {@code before}: the first; {@code after}: the second. */
    TEXT_OVERPRINTED,
    /** What a file says that its glyphs stand for contradicts its font; {@code before}: by the font; {@code after}: by the file. */
    TEXT_REMAPPED,
    /** Text in a part of the page's content that was put after the rest, with fonts of its own; {@code after}: the text. */
    TEXT_APPENDED,
    /**
     * The digits of one number are not of one make; {@code before}: {@code FONT}, {@code SIZE}, {@code BASELINE} or {@code COLOUR};
     * {@code after}: the number, a blank, the two values parted by {@code /}.
     */
    NUMBER_STYLE_BROKEN,
    /** A number in a type face that little else of the document is set in; {@code before}: usual face / its face; {@code after}: text. */
    NUMBER_FACE_RARE,
    /** An annotation that lies over text of the page; {@code before}: that text; {@code after}: its own. */
    ANNOTATION_OVER_TEXT,
    /** A picture upon a scanned page whose resolution is another; {@code before} and {@code after}: dots per inch of page and patch. */
    PICTURE_PATCH,
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
    /** The signature value agrees with the signed list of digests; {@code before}: signer; {@code after}: algorithm. */
    OFD_SIGNATURE_VALID,
    /** The signature value does not agree with the signed list of digests; {@code before}: {@code DIGEST} or {@code VALUE}; {@code after}: signer. */
    OFD_SIGNATURE_BROKEN,
    /** Who signed an OFD file; {@code before}: issuer of the certificate; {@code after}: its subject. */
    OFD_SIGNER,
    /** {@code before}: {@code SIGNED} or {@code CLAIMED}; {@code after}: time of signing as written. */
    OFD_SIGNING_TIME,
    /** As {@link #PDF_SIGNER_CERTIFICATE}. */
    OFD_SIGNER_CERTIFICATE,
    /** An electronic seal of an OFD file; {@code before}: its id; {@code after}: its name; {@code box}: where it is stamped. */
    OFD_SEAL,
    /** A file of an OFD package that shows on a page but that no signature covers; {@code after}: the file. */
    OFD_UNSIGNED_PART;

    /** A fact about the whole file. */
    public IntegrityFact fact(String before, String after) {
        return fact(before, after, 0);
    }

    /** A fact about a page; 0 for the whole file. */
    public IntegrityFact fact(String before, String after, int page) {
        return fact(before, after, page, Box.NONE);
    }

    /** A fact about a place on a page. */
    public IntegrityFact fact(String before, String after, int page, Box box) {
        return new IntegrityFact(name(), before, after, page, box);
    }
}
