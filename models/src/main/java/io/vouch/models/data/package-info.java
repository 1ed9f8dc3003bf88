/**
 * Labels as data of an experiment: what exactly was it (snapshot), what may be learned from and what is kept for judging (split),
 * do the two touch (near duplicates), where on the page does a value stand (alignment).
 *
 * <p>Read first: {@link io.vouch.models.data.Split}. Depends on {@code labels} alone; trains nothing.
 */
package io.vouch.models.data;
