/**
 * How do programs talk to Vouch? The HTTP server that everything is served by, and the API that platforms call.
 *
 * <p>Read first: {@link io.vouch.alerts.api.HttpServer} (start and stop), {@link io.vouch.alerts.api.Routes} (what a group of
 * pages or calls implements) and {@link io.vouch.alerts.api.ApiProblem} (how a call is refused). This package knows requests
 * and answers; what they mean rests in {@code store}. Nothing here reads a paper.
 */
package io.vouch.alerts.api;
