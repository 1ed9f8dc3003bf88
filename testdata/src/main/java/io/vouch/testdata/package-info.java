/**
 * What would a real deal look like, and what is the truth about it? Seeded deals of invented firms, printed as the papers of
 * receivables finance, some with one planted problem. Read {@link io.vouch.testdata.Generation} first, then {@code world},
 * {@code deal}, {@code page}, {@code layout}, {@code render} and {@code truth}. Imports no other module of the project.
 */
package io.vouch.testdata;
