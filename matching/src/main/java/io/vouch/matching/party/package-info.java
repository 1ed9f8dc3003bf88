/**
 * Is this the same company? {@link io.vouch.matching.party.Party} compares parties by registered id first, then by name,
 * tolerant of brackets, widths, legal forms and misread characters.
 */
package io.vouch.matching.party;
