/** Does a paper contradict itself? */
package io.vouch.matching.check.integrity;
