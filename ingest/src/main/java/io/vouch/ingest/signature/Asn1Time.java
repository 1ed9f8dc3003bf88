package io.vouch.ingest.signature;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTCTime;

/** Times as certificates, signatures and time stamps write them (X.680, GeneralizedTime and UTCTime), as instants. */
final class Asn1Time {

    private static final int NANO_DIGITS = 9;

    /** What the library makes of both: {@code 20260421103000.5GMT+08:00}, or with a {@code Z}. */
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, NANO_DIGITS, true)
            .optionalStart()
            .appendLiteral("GMT")
            .optionalEnd()
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private Asn1Time() {}

    /** The instant; empty for anything that is no time. */
    static Optional<Instant> of(ASN1Encodable object) {
        ASN1Primitive primitive = object.toASN1Primitive();
        try {
            if (primitive instanceof ASN1GeneralizedTime time) {
                return Optional.of(instant(time.getTime()));
            }
            return primitive instanceof ASN1UTCTime time
                    ? Optional.of(instant(time.getAdjustedTime()))
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws IOException if it is no time */
    static Instant required(ASN1Encodable object) throws IOException {
        return of(object).orElseThrow(() -> new IOException("not a time"));
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written, WRITTEN).toInstant();
    }
}
