/**
 * Does an entry of the register of assignments claim what is offered here? Read first: {@link
 * io.vouch.matching.check.registry.RegistryConflictCheck}, then {@code RegistryClaim}, which reads the free text of an entry.
 */
package io.vouch.matching.check.registry;
