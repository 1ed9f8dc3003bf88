/** QR codes on page pictures. Read first: {@link io.vouch.ingest.code.QrReader}. The only home of ZXing; what the texts mean is decided elsewhere. */
package io.vouch.ingest.code;
