/**
 * Picture files to pages: PNG, JPEG, TIFF (all its pages), BMP, WebP, GIF (first frame). Read first: {@link
 * io.vouch.ingest.image.ImageFileReader}. Sizes are checked from headers before anything is decoded.
 */
package io.vouch.ingest.image;
