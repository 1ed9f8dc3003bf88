/**
 * Where do the people and things of a deal come from? Invented firms, accounts, identifiers and goods, all drawn from a
 * seeded {@link io.vouch.testdata.world.Dice}. Read {@link io.vouch.testdata.world.World} first. Depends on nothing else.
 */
package io.vouch.testdata.world;
