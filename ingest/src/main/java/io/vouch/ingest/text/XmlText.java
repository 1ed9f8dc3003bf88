package io.vouch.ingest.text;

import io.vouch.ingest.ReadFailure;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.detect.TextDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes XML by its declaration (XML 1.0, appendix F); one that lies about its encoding is decoded as plain text would be. */
final class XmlText {

    private static final int DECLARATION_BYTES = 200;
    /** {@code <?xml version="1.0" encoding="GBK"?>} */
    private static final Pattern ENCODING =
            Pattern.compile("\\A\\s*<\\?xml[^>]{0,150}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlText() {}

    static String decode(byte[] bytes) throws ReadFailure {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        if (declared.find() && isAsciiBased(declared.group(1))) {
            try {
                Charset charset = Charset.forName(declared.group(1));
                return charset.newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .strip();
            } catch (CharacterCodingException | IllegalCharsetNameException | UnsupportedCharsetException e) {
                return asPlainText(bytes, e);
            }
        }
        return asPlainText(bytes, null);
    }

    private static String asPlainText(byte[] bytes, Exception cause) throws ReadFailure {
        return TextDecoder.decode(bytes)
                .map(String::strip)
                .orElseThrow(() ->
                        new ReadFailure(ReasonCode.CORRUPT, "The XML is not in the encoding that it declares.", cause));
    }

    /** The declaration was read byte by byte, so it cannot be true if it claims two bytes a character. */
    private static boolean isAsciiBased(String encoding) {
        return !encoding.regionMatches(true, 0, "UTF-16", 0, 6) && !encoding.regionMatches(true, 0, "UTF-32", 0, 6);
    }
}
