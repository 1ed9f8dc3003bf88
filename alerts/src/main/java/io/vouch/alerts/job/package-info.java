/**
 * How do the stages become one job? The composition root of the pipeline.
 *
 * <p>Read first: {@link io.vouch.alerts.job.VouchJob}, the whole graph on one page; its source and sinks are constructor
 * arguments. {@link io.vouch.alerts.job.LocalRun} executes it inside this process. {@link
 * io.vouch.alerts.job.ServiceJob} is the same without an end, {@link io.vouch.alerts.job.ServiceRun} keeps it running. Nothing here decides what is a risk: that is
 * {@code matching}.
 */
package io.vouch.alerts.job;
