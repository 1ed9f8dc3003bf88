/**
 * Child JVMs that touch hostile bytes so that nothing else has to.
 *
 * <p>Read first: {@link io.vouch.ingest.worker.WorkerPool} (the parent's side), {@link io.vouch.ingest.worker.WorkerMain} (the
 * child's). A child answers one submission at a time and reports every document as soon as it is done; a child that hangs,
 * runs out of memory or dies is replaced, the document that it died on gets one more try in a fresh child, and all others
 * are kept. This is also where the readers of all formats are put together.
 */
package io.vouch.ingest.worker;
