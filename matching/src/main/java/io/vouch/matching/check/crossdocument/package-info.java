/** Do the papers of one deal agree with each other? */
package io.vouch.matching.check.crossdocument;
