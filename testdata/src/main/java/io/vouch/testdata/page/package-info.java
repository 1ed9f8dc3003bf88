/**
 * What stands where on a sheet? A picture-independent page: text runs with their place and the field that they prove, rules,
 * QR codes and seals, plus blocks of prose that flow onto pages. Read {@link io.vouch.testdata.page.Sheet} first. Lengths
 * are points from the page's top-left corner.
 */
package io.vouch.testdata.page;
