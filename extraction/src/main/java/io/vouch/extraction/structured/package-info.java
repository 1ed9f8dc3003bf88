/**
 * Reads machine-made data exactly: e-invoice XML of several schemas, OFD tags, invoice QR codes, bank messages.
 *
 * <p>Read first: {@link io.vouch.extraction.structured.StructuredReader}, the one way in, then {@code XmlFormat}, which every XML
 * schema implements. Schemas are told by local element names, never by prefixes, namespaces' dates or file names. Depends on
 * {@code extraction.value} and the JDK's SAX parser; looks at no page.
 */
package io.vouch.extraction.structured;
