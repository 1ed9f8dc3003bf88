/**
 * Containers unpacked member by member within limits: ZIP, 7z, TAR, and GZIP, BZIP2 or XZ around a TAR or a single file. Read
 * first: {@link io.vouch.ingest.archive.ArchiveReader} and {@link io.vouch.ingest.archive.Unpacking}, which holds every rule
 * that keeps a hostile archive harmless. Members are written to the scratch folder under numbers, never under their names;
 * what they are is found out afterwards, one by one. The only home of Commons Compress.
 */
package io.vouch.ingest.archive;
