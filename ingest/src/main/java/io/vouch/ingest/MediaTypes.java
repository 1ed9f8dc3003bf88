package io.vouch.ingest;

/** Media types of the contract's inputs, as the detector names them and readers claim them. */
public final class MediaTypes {

    public static final String PDF = "application/pdf";
    /** Open Fixed-layout Document, GB/T 33190-2016: a ZIP with {@code OFD.xml} at its root. */
    public static final String OFD = "application/ofd";

    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TIFF = "image/tiff";
    public static final String BMP = "image/bmp";
    public static final String WEBP = "image/webp";
    public static final String GIF = "image/gif";

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String DOC = "application/msword";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String XLS = "application/vnd.ms-excel";
    /** Any Office Open XML file under a password: an OLE2 container with an {@code EncryptedPackage} stream. */
    public static final String PROTECTED_OFFICE = "application/x-tika-ooxml-protected";

    public static final String CSV = "text/csv";
    public static final String HTML = "text/html";
    public static final String TEXT = "text/plain";
    /** SWIFT MT940 or MT942 statement message. */
    public static final String MT940 = "text/x-mt940";
    /** SWIFT MT103 payment message. */
    public static final String MT103 = "text/x-mt103";

    public static final String XML = "application/xml";
    public static final String JSON = "application/json";
    public static final String EML = "message/rfc822";
    public static final String MSG = "application/vnd.ms-outlook";

    public static final String ZIP = "application/zip";
    public static final String SEVEN_ZIP = "application/x-7z-compressed";
    public static final String TAR = "application/x-tar";
    public static final String GZIP = "application/gzip";
    public static final String BZIP2 = "application/x-bzip2";
    public static final String XZ = "application/x-xz";
    public static final String RAR = "application/x-rar-compressed";

    /** Bytes of no known kind. */
    public static final String UNKNOWN = "application/octet-stream";

    private MediaTypes() {}
}
