/**
 * Are copies found and honest papers left alone, and what does it cost? Read first: {@link
 * io.vouch.alerts.bench.matching.MatchingSection}.
 *
 * <p>Papers are invented as extraction would hand them on, with the errors that reading pictures makes, so that tens of thousands
 * can be compared in minutes. The kinds of copies and of honest look-alikes follow the domain's list of fraud and of its traps;
 * none is taken from the rules that they test.
 */
package io.vouch.alerts.bench.matching;
