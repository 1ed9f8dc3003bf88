package io.vouch.testdata;

import io.vouch.testdata.render.PdfSeal;
import java.io.IOException;
import java.time.LocalDate;

/** Signs a paper and then changes what was signed. */
final class PdfSigner {
    private PdfSigner() {}

    /** Subtle: one signed byte in the file's header comment is another; blatant: the digest is that of another file. */
    static byte[] signedThenChanged(byte[] pdf, String signer, LocalDate day, boolean blatant) throws IOException {
        byte[] signed = PdfSeal.signed(pdf, signer, day, blatant);
        if (!blatant) {
            // The title in the document information lies inside the signed range.
            for (int i = 0; i + 9 < signed.length; i++) {
                if (signed[i] == '/'
                        && signed[i + 1] == 'T'
                        && signed[i + 2] == 'i'
                        && signed[i + 3] == 't'
                        && signed[i + 4] == 'l'
                        && signed[i + 5] == 'e') {
                    int at = i + 6;
                    while (signed[at] != '(') {
                        at++;
                    }
                    signed[at + 1] = (byte) (signed[at + 1] == 'A' ? 'a' : 'A');
                    break;
                }
            }
        }
        return signed;
    }
}
