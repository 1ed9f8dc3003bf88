/**
 * What signatures of PDF and OFD files have in common: the signer's certificate, its chain inside the file, and CMS containers.
 * No certificate is trusted here: whether a root is known is for people, or for a later check with their list.
 *
 * <p>Read first: {@link io.vouch.ingest.signature.SignerCertificate}, {@link io.vouch.ingest.signature.CmsSignature}.
 */
package io.vouch.ingest.signature;
