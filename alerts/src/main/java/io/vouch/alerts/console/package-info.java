/**
 * What do reviewers see, and how do they act? The console: pages for people, in English and Chinese.
 *
 * <p>Read first: {@link io.vouch.alerts.console.Console} (all addresses), {@code Visit} (who asks, and what is asked of every
 * form) and the templates in {@code src/main/jte}, which become classes of this package: typed, and every value escaped. One
 * style sheet and one script of our own, and htmx, all served from here; nothing from elsewhere, nothing inline. What people
 * decide is in {@code store.review}; this package shows and asks. Pages of papers are painted in child JVMs by {@link
 * io.vouch.alerts.console.PageImages}, never here. Every read of a paper is in the audit.
 */
package io.vouch.alerts.console;
