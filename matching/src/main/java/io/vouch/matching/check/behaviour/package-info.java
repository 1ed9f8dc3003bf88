/** Is this like what the parties did before? Checks that hold a deal against what other deals of its parties show. */
package io.vouch.matching.check.behaviour;
