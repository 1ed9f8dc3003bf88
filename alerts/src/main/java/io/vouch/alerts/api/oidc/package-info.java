/**
 * How do people of an organisation sign in with the account that they have there? OpenID Connect: authorization code with PKCE.
 *
 * <p>Read first: {@link io.vouch.alerts.api.oidc.OidcRoutes} (the two addresses) and {@link
 * io.vouch.alerts.api.oidc.OidcSettings} (the file that switches it on). What a token must be to be believed is the library's to
 * check: signature, issuer, audience, expiry and nonce.
 */
package io.vouch.alerts.api.oidc;
