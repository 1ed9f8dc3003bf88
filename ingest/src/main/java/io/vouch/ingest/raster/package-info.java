/** Colours of pictures row by row, fast for the ways in which scans are kept. Read first: {@link io.vouch.ingest.raster.PixelRows}. */
package io.vouch.ingest.raster;
