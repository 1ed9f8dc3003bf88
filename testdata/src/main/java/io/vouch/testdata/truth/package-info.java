/**
 * What is true of a generated deal? Records of what each paper says and where, which alerts it must raise and which it must
 * not, and their JSON in the outside contract's field names.
 */
package io.vouch.testdata.truth;
