/**
 * May this receivable be financed at all? One class a check: clauses of the sales contract, dates of delivery and transfer, what
 * was taken back, how much is advanced. Read first: {@code ContractClauses}.
 */
package io.vouch.matching.check.eligibility;
