/** Red seals stamped on pages: where they are. Read first: {@link io.vouch.ingest.seal.SealFinder}. What they say is not read here. */
package io.vouch.ingest.seal;
