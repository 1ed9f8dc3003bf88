/**
 * What does a person type, and what does the terminal say? The only home of the command line and of standard output.
 *
 * <p>Read first: {@link io.vouch.alerts.cli.Vouch}, the main class; then one class a command. {@code PaperFinder} turns paths
 * into submissions, {@code PipelineRun} runs the job over them between a store and an output folder. Exit status: 0 done, 1
 * alerts at or above {@code --fail-on}, 2 wrong usage, 3 the environment is broken. To add a command: one class, one line in
 * {@code Vouch}.
 */
package io.vouch.alerts.cli;
