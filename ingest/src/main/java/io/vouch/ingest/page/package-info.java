/** Pages as words with boxes: one coordinate system for every format. Points (1/72 inch), origin top-left, y grows downwards. */
package io.vouch.ingest.page;
