/** Is the money to be paid to the agreed account? */
package io.vouch.matching.check.party;
