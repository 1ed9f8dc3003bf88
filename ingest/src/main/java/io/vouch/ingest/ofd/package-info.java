/**
 * OFD packages (GB/T 33190-2016: a ZIP of XML) to words with boxes, tags, embedded data and signature facts.
 *
 * <p>Read first: {@link io.vouch.ingest.ofd.OfdReader}, then {@code OfdPackage} (bounded access to the ZIP) and {@code
 * OfdPageReader}. Parts are found by following {@code OFD.xml} to {@code Document.xml} to each {@code BaseLoc}, never by file
 * name. Lengths in the files are millimetres; they leave this package in points.
 */
package io.vouch.ingest.ofd;
