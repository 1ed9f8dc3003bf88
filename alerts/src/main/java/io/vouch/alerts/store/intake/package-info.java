/**
 * What was handed in, and what became of it? The submission log and the bytes behind it.
 *
 * <p>Read first: {@link io.vouch.alerts.store.intake.Intake} (the log, the source of the job) and {@link
 * io.vouch.alerts.store.intake.BlobStore} (bytes under their digest). Bytes are put into the blob store first, then the
 * submission into the log; once {@code append} has returned, the file will get an answer whatever happens. Nothing here reads a
 * paper or trusts a name.
 */
package io.vouch.alerts.store.intake;
