/** How much was invoiced under one contract in all deals together. Read: {@link io.vouch.matching.contract.ContractUses}. */
package io.vouch.matching.contract;
