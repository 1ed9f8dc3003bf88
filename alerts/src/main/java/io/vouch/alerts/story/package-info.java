/**
 * Which alerts tell one story? {@link io.vouch.alerts.story.Stories} groups what is raised about one receivable, and about deals that are
 * bound by one receivable or one ring of trade, with what it puts at risk counted once.
 *
 * <p>Pure functions of a set of alerts: order changes nothing. Stories rest nowhere; they are made of the alerts that stand, so that a
 * story goes when its last alert is withdrawn. Knows nothing of files and stores.
 */
package io.vouch.alerts.story;
