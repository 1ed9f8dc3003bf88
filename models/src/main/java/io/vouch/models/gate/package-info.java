/**
 * May a model be put to use? The conditions, checked one by one; none can be waived.
 *
 * <p>Read first: {@link io.vouch.models.gate.PromotionGate}. It judges; {@code registry} acts.
 */
package io.vouch.models.gate;
